import type { CoordinateSpace } from '@/lib/catalogue/model';
import type { ModelGeometry } from './geometry-readers';
import type { TimeSpan } from './read-time';
import type { BoxShape, EventShape, PointShape } from './shape';
import {
  clampToPicture,
  type ImagePoint,
  type ModelPoint,
  modelToUnit,
  outsideCount,
  type Size,
  unitToImage,
} from './spaces';

/** A picture with all that its coordinates depend on. */
export interface Ground {
  readonly space: CoordinateSpace;
  readonly picture: Size;
  readonly sent: Size;
}

export type PlacedGeometry =
  | Pick<BoxShape, 'kind' | 'coords'>
  | Pick<PointShape, 'kind' | 'coords'>
  | Pick<EventShape, 'kind' | 'coords'>;

export interface Placement {
  readonly geometry: PlacedGeometry;
  /** How many of its coordinates lay outside the picture. */
  readonly outsideCount: number;
}

/** Puts geometry on its picture: corners sorted, clamped to the picture. Null for a box that covers nothing. */
export function placeGeometry(geometry: ModelGeometry, ground: Ground): Placement | null {
  if (geometry.kind === 'point') {
    const { point, outside } = place(geometry.at, ground);
    return { geometry: { kind: 'point', coords: [point[0], point[1]] }, outsideCount: outside };
  }
  const [a, b] = geometry.corners.map((corner) => place(corner, ground));
  if (!a || !b) return null;
  const coords = [
    Math.min(a.point[0], b.point[0]),
    Math.min(a.point[1], b.point[1]),
    Math.max(a.point[0], b.point[0]),
    Math.max(a.point[1], b.point[1]),
  ] as const;
  const coversNothing = coords[0] >= coords[2] || coords[1] >= coords[3];
  return coversNothing ? null : { geometry: { kind: 'box', coords }, outsideCount: a.outside + b.outside };
}

function place(point: ModelPoint, { space, picture, sent }: Ground): { point: ImagePoint; outside: number } {
  const unit = modelToUnit(point, space, sent);
  return { point: clampToPicture(unitToImage(unit, picture), picture), outside: outsideCount(unit) };
}

/** Models round times up to whole seconds. */
const roundingSeconds = 1;

/** Puts an event into its video: clamped to its length where that is known. */
export function placeEvent([start, end]: TimeSpan, durationSeconds = Number.POSITIVE_INFINITY): Placement {
  const coords = [Math.min(start, durationSeconds), Math.min(end, durationSeconds)] as const;
  const outsideCount = [start, end].filter((time) => time > durationSeconds + roundingSeconds).length;
  return { geometry: { kind: 'event', coords }, outsideCount };
}
