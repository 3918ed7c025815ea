import type { SpacePoint } from '../cuboid';
import { rounded } from './rounded';

/**
 * A box in space as Qwen writes it: [x, y, z, size x, size y, size z, a, b, c], metres in the camera's frame and turns
 * about x, then y, then z in parts of 180 degrees. The same corners may be said with other angles: these are in [-1, 1]
 * about x and z and [-0.5, 0.5] about y. `corners`: eight, in the order of `cuboidCorners`; null when they are no box.
 */
export function cuboidNumbers(corners: readonly SpacePoint[]): readonly number[] | null {
  const [origin, ahead, down, , along] = corners;
  if (corners.length !== 8 || !origin || !ahead || !down || !along) return null;
  const spans = [difference(origin, along), difference(origin, down), difference(origin, ahead)] as const;
  const sizes = spans.map((span) => Math.hypot(...span));
  const axes = orthogonal(spans);
  if (axes === null) return null;
  const [x, y, z] = axes;
  // A mirrored box is one whose depth runs backwards.
  const isMirrored = dot(cross(x, y), z) < 0;
  const turns = anglesOf(x, y, isMirrored ? scaled(z, -1) : z).map((angle) => angle / Math.PI);
  const [width = 0, height = 0, depth = 0] = sizes;
  const numbers = [...middleOf(corners), width, height, isMirrored ? -depth : depth, ...turns];
  return numbers.every(Number.isFinite) ? numbers.map((number) => rounded(number) + 0) : null;
}

/** The directions of the sides; a side without length stands upright on the others. */
function orthogonal([a, b, c]: readonly [SpacePoint, SpacePoint, SpacePoint]) {
  const [x, y, z] = [unit(a), unit(b), unit(c)];
  if (x && y && z) return [x, y, z] as const;
  if (x && y) return [x, y, cross(x, y)] as const;
  if (x && z) return [x, cross(z, x), z] as const;
  if (y && z) return [cross(y, z), y, z] as const;
  return null;
}

/** About x, y and z of the turn whose matrix has these columns: Rz · Ry · Rx. */
function anglesOf(x: SpacePoint, y: SpacePoint, z: SpacePoint): readonly [number, number, number] {
  const aboutY = Math.asin(Math.min(Math.max(-x[2], -1), 1));
  // Looking along the axis that both other turns are about, one of them says it all.
  if (Math.hypot(x[0], x[1]) < 1e-9) return [0, aboutY, Math.atan2(-y[0], y[1])];
  return [Math.atan2(y[2], z[2]), aboutY, Math.atan2(x[1], x[0])];
}

function middleOf(corners: readonly SpacePoint[]): SpacePoint {
  const mean = (axis: 0 | 1 | 2) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return [mean(0), mean(1), mean(2)];
}

function unit(span: SpacePoint): SpacePoint | null {
  const length = Math.hypot(...span);
  return length < 1e-9 ? null : scaled(span, 1 / length);
}

function difference(a: SpacePoint, b: SpacePoint): SpacePoint {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function scaled([x, y, z]: SpacePoint, factor: number): SpacePoint {
  return [x * factor, y * factor, z * factor];
}

function dot(a: SpacePoint, b: SpacePoint): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cross(a: SpacePoint, b: SpacePoint): SpacePoint {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
