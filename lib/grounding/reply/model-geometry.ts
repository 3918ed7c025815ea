import { assertNever } from '@/lib/core/assert-never';
import type { MaskGrid, MaskPicture } from '../mask-grid';
import { type ModelPoint, modelPoint } from '../spaces';

/** Geometry in the model's own numbers. */
export type ModelGeometry = PlaneGeometry & {
  /** The name of this part alone, such as a keypoint's; the whole entry's name when absent. */
  readonly label?: string;
};

type PlaneGeometry =
  | { readonly kind: 'box'; readonly corners: readonly [ModelPoint, ModelPoint] }
  | { readonly kind: 'point'; readonly at: ModelPoint }
  | { readonly kind: 'polygon'; readonly points: readonly ModelPoint[]; readonly isClosed: boolean }
  /** Laid over the box between the corners, or over the whole picture without them. */
  | {
      readonly kind: 'mask';
      readonly mask: MaskGrid | MaskPicture;
      readonly corners: readonly [ModelPoint, ModelPoint] | null;
    }
  /** Centre and sizes in metres, then three angles: x, y, z, width, height, depth, a, b, c. */
  | { readonly kind: 'cuboid'; readonly numbers: readonly number[] };

/** Which of a pair of numbers comes first. */
export type AxisOrder = 'x-first' | 'y-first';

export function pointOf([a = 0, b = 0]: readonly number[], order: AxisOrder = 'x-first'): ModelPoint {
  return order === 'y-first' ? modelPoint(b, a) : modelPoint(a, b);
}

export function boxOf(numbers: readonly number[], order: AxisOrder = 'x-first'): ModelGeometry {
  return { kind: 'box', corners: [pointOf(numbers, order), pointOf(numbers.slice(2), order)] };
}

/** A flat list of coordinates as a polygon, or as a line when it is not closed. */
export function polygonOf(
  numbers: readonly number[],
  isClosed: boolean,
  order: AxisOrder = 'x-first',
): ModelGeometry {
  const points = numbers.flatMap((_, index) =>
    index % 2 === 0 ? [pointOf(numbers.slice(index, index + 2), order)] : [],
  );
  return { kind: 'polygon', points, isClosed };
}

/** What a bare list of numbers is: a point, a box, or a quadrilateral by its corners. Null for any other count. */
export function geometryOfNumbers(
  numbers: readonly number[],
  order: AxisOrder = 'x-first',
): ModelGeometry | null {
  if (numbers.length === 2) return { kind: 'point', at: pointOf(numbers, order) };
  if (numbers.length === 4) return boxOf(numbers, order);
  return numbers.length === 8 ? polygonOf(numbers, true, order) : null;
}

/** Its points on the picture, in the model's numbers. What lies in space or covers all of the picture has none. */
export function pointsOf(geometry: ModelGeometry): readonly ModelPoint[] {
  switch (geometry.kind) {
    case 'point':
      return [geometry.at];
    case 'box':
      return geometry.corners;
    case 'polygon':
      return geometry.points;
    case 'mask':
      return geometry.corners ?? [];
    case 'cuboid':
      return [];
    default:
      return assertNever(geometry);
  }
}
