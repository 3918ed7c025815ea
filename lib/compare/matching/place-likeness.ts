/** [x1, y1, x2, y2] in pixels of the first picture. */
type Bounds = readonly [number, number, number, number];

/** Where an object is: its box, or a point, which has no extent. */
export interface Place {
  readonly bounds: Bounds;
  readonly isPoint: boolean;
}

/** A thing whose sides have grown or shrunk by more than this is another one, unless the two overlap. */
const mostGrowth = 3;
/** Boxes that overlap by this much (intersection over union) are in the same place: models' boxes are not exact. */
const sameOverlap = 0.5;
/** So are those whose middles are this near, in parts of the first picture's diagonal; points are given less exactly. */
const sameDistanceShare = 0.0075;
const samePointShare = 0.015;
/** A change of the sides that comes from how boxes are drawn. */
const sameGrowth = 1.25;

/**
 * How like one place is to another: above 0.5 by how much the two overlap, below by how near they are and how like in
 * size; 0 where they cannot be one object.
 */
export function placeLikeness(one: Place, other: Place, diagonal: number): number {
  if (one.isPoint !== other.isPoint) return 0;
  const overlap = overlapOf(one.bounds, other.bounds);
  if (overlap > 0) return 0.5 + overlap / 2;
  const growth = growthOf(one, other);
  if (growth > mostGrowth) return 0;
  const nearness = Math.max(0.01, 1 - distanceOf(one.bounds, other.bounds) / diagonal);
  return (0.5 * nearness) / growth;
}

/** Whether an object at the one place has not moved when it is seen at the other. */
export function isSamePlace(one: Place, other: Place, diagonal: number): boolean {
  const distance = distanceOf(one.bounds, other.bounds);
  if (one.isPoint) return distance <= samePointShare * diagonal;
  if (overlapOf(one.bounds, other.bounds) >= sameOverlap) return true;
  return distance <= sameDistanceShare * diagonal && growthOf(one, other) <= sameGrowth;
}

/** From middle to middle. */
export function distanceOf(one: Bounds, other: Bounds): number {
  return Math.hypot((other[0] + other[2] - one[0] - one[2]) / 2, (other[1] + other[3] - one[1] - one[3]) / 2);
}

/** Intersection over union. */
function overlapOf(one: Bounds, other: Bounds): number {
  const width = Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
  const height = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  return shared / (areaOf(one) + areaOf(other) - shared);
}

/** By how much the one's sides are longer than the other's, or the other way round; from 1. */
function growthOf(one: Place, other: Place): number {
  if (one.isPoint) return 1;
  const ratio = Math.sqrt(Math.max(areaOf(one.bounds), 1) / Math.max(areaOf(other.bounds), 1));
  return Math.max(ratio, 1 / ratio);
}

function areaOf([x1, y1, x2, y2]: Bounds): number {
  return (x2 - x1) * (y2 - y1);
}
