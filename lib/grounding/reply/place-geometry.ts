import { assertNever } from '@/lib/core/assert-never';
import type { AnswerProfile } from '../answer-profile';
import { assumedCamera, type Camera, cuboidCorners, cuboidEdges } from '../cuboid';
import { cuboidBounds } from '../cuboid-bounds';
import { cropMask, type MaskGrid } from '../mask-grid';
import type {
  AnswerPicture,
  BoxShape,
  CuboidShape,
  EventShape,
  MaskShape,
  PointShape,
  PolygonShape,
} from '../shape';
import { boundsOf, polygonArea } from '../shape-pixels';
import {
  clampToPicture,
  type ImagePoint,
  imagePoint,
  type ModelPoint,
  modelToUnit,
  outsideCount,
  type Size,
  sideSize,
  unitToImage,
} from '../spaces';
import { onOriginalClock, sentSeconds } from '../video-clock';
import type { ModelGeometry } from './model-geometry';
import type { TimeSpan } from './read-time';

/** A picture with all that its coordinates depend on. */
export interface Ground {
  readonly profile: AnswerProfile;
  readonly picture: Size;
  readonly sent: Size;
  readonly camera?: Camera | undefined;
}

export type PlacedGeometry =
  | Pick<BoxShape, 'kind' | 'coords'>
  | Pick<PointShape, 'kind' | 'coords'>
  | Pick<PolygonShape, 'kind' | 'coords' | 'isClosed'>
  | Pick<MaskShape, 'kind' | 'coords' | 'mask'>
  | Pick<CuboidShape, 'kind' | 'coords' | 'edges' | 'corners'>
  | Pick<EventShape, 'kind' | 'coords'>;

export interface Placement {
  readonly geometry: PlacedGeometry;
  /** How many of its coordinates lay outside the picture. */
  readonly outsideCount: number;
}

/** Puts geometry on its picture: corners sorted, clamped to the picture. Null for what covers nothing. */
export function placeGeometry(geometry: ModelGeometry, ground: Ground): Placement | null {
  switch (geometry.kind) {
    case 'point': {
      const { point, outside } = place(geometry.at, ground);
      return { geometry: { kind: 'point', coords: [point[0], point[1]] }, outsideCount: outside };
    }
    case 'box':
      return placeBox(geometry.corners, ground);
    case 'polygon':
      return placePolygon(geometry.points, geometry.isClosed, ground);
    case 'mask':
      return placeMask(geometry, ground);
    case 'cuboid':
      return placeCuboid(geometry.numbers, ground);
    default:
      return assertNever(geometry);
  }
}

function placeBox(corners: readonly [ModelPoint, ModelPoint], ground: Ground): Placement | null {
  const { coords: flat, outside } = placeAll(corners, ground);
  const coords = boundsOf(flat);
  const coversNothing = coords[0] >= coords[2] || coords[1] >= coords[3];
  return coversNothing ? null : { geometry: { kind: 'box', coords }, outsideCount: outside };
}

function placePolygon(points: readonly ModelPoint[], isClosed: boolean, ground: Ground): Placement | null {
  const { coords, outside } = placeAll(points, ground);
  const [x1, y1, x2, y2] = boundsOf(coords);
  const coversNothing = isClosed ? polygonArea(coords) === 0 : x1 >= x2 && y1 >= y2;
  return coversNothing ? null : { geometry: { kind: 'polygon', coords, isClosed }, outsideCount: outside };
}

/** A mask in a box lies over that box even when nothing is in it; one over the whole picture is cut to what is in it. */
function placeMask(
  { mask, corners }: Extract<ModelGeometry, { kind: 'mask' }>,
  ground: Ground,
): Placement | null {
  if (corners === null) return mask.kind === 'runs' ? placeWholeMask(mask, ground) : null;
  const box = placeBox(corners, ground);
  if (box?.geometry.kind !== 'box') return null;
  return { ...box, geometry: { kind: 'mask', coords: box.geometry.coords, mask } };
}

function placeWholeMask(whole: MaskGrid, { picture }: Ground): Placement | null {
  const cropped = cropMask(whole);
  if (cropped === null) return null;
  const [left, top, right, bottom] = cropped.bounds;
  const [across, down] = [picture.width / whole.width, picture.height / whole.height];
  const from = clampToPicture(imagePoint(left * across, top * down), picture);
  const to = clampToPicture(imagePoint(right * across, bottom * down), picture);
  const coords = [from[0], from[1], to[0], to[1]] as const;
  return { geometry: { kind: 'mask', coords, mask: cropped.grid }, outsideCount: 0 };
}

/** A box in space that the camera does not see is none. */
function placeCuboid(numbers: readonly number[], { picture, camera, profile }: Ground): Placement | null {
  const corners = cuboidCorners(numbers, profile.cuboids);
  const edges = cuboidEdges(corners, camera ?? assumedCamera(picture, profile.cuboids));
  if (!edges.flat().every(Number.isFinite)) return null;
  const coords = cuboidBounds(edges, picture);
  return coords && { geometry: { kind: 'cuboid', coords, edges, corners }, outsideCount: 0 };
}

function placeAll(points: readonly ModelPoint[], ground: Ground) {
  const placed = points.map((point) => place(point, ground));
  return {
    coords: placed.flatMap(({ point }) => [point[0], point[1]]),
    outside: placed.reduce((sum, { outside }) => sum + outside, 0),
  };
}

function place(
  point: ModelPoint,
  { profile, picture, sent }: Ground,
): { point: ImagePoint; outside: number } {
  const unit = modelToUnit(point, profile.space, sideSize(profile.space, { picture, sent }));
  return { point: clampToPicture(unitToImage(unit, picture), picture), outside: outsideCount(unit) };
}

/** Models round times up to whole seconds. */
const roundingSeconds = 1;

/** Puts an event into its video: on the clock of the original, clamped to the length of what was sent. */
export function placeEvent(
  [start, end]: TimeSpan,
  { durationSeconds = Number.POSITIVE_INFINITY, clock }: Pick<AnswerPicture, 'durationSeconds' | 'clock'>,
): Placement {
  const length = clock ? sentSeconds(clock) : durationSeconds;
  const place = (time: number) => {
    const within = Math.min(time, length);
    return clock ? onOriginalClock(clock, within) : within;
  };
  const outsideCount = [start, end].filter((time) => time > length + roundingSeconds).length;
  return { geometry: { kind: 'event', coords: [place(start), place(end)] }, outsideCount };
}
