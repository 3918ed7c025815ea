import type { Size } from './spaces';

/** A pinhole camera in pixels of the original picture. */
export interface Camera {
  readonly fx: number;
  readonly fy: number;
  readonly cx: number;
  readonly cy: number;
}

/** Metres in the camera's frame: x right, y down, z forward. */
export type SpacePoint = readonly [x: number, y: number, z: number];

export type Line = readonly [x1: number, y1: number, x2: number, y2: number];

const signs = [1, -1];
const halves = signs.flatMap((x) => signs.flatMap((y) => signs.map((z) => [x / 2, y / 2, z / 2] as const)));
/** Corners whose signs differ in one axis: bits 4, 2 and 1 of their places. */
const edgeEnds = halves.flatMap((_, from) =>
  [4, 2, 1].flatMap((bit) => ((from & bit) === 0 ? [[from, from | bit] as const] : [])),
);
/** Nothing nearer to the camera than this can be drawn: centimetres. */
const nearMetres = 0.01;
/** What is assumed of an unknown camera, across the picture. */
export const defaultViewDegrees = 60;

/**
 * The eight corners, in the order +++ ++- +-+ +-- -++ -+- --+ --- of the half sizes.
 * Qwen names its angles roll, pitch and yaw in radians; its own drawings prove them to be parts of 180 degrees about
 * x, then y, then z. Gemini gives degrees, in a frame with y forward and z up.
 */
export function cuboidCorners(
  numbers: readonly number[],
  convention: 'qwen' | 'gemini',
): readonly SpacePoint[] {
  const [x = 0, y = 0, z = 0, width = 0, height = 0, depth = 0, a = 0, b = 0, c = 0] = numbers;
  const halfTurn = convention === 'qwen' ? Math.PI : Math.PI / 180;
  return halves.map(([along, down, ahead]) => {
    const turned = turn(
      [along * width, down * height, ahead * depth],
      a * halfTurn,
      b * halfTurn,
      c * halfTurn,
    );
    const [right, second, third] = [turned[0] + x, turned[1] + y, turned[2] + z];
    return convention === 'qwen' ? [right, second, third] : [right, -third, second];
  });
}

/** Which corners the lines of `cuboidEdges` join, one pair for each; the corners' places are as in `cuboidCorners`. */
export function cuboidEdgeEnds(corners: readonly SpacePoint[]): readonly (readonly [number, number])[] {
  return edgeEnds.filter(([from, to]) => isInFront(corners[from]) || isInFront(corners[to]));
}

/** Whether the camera can see it at all. */
export function isInFront(point: SpacePoint | undefined): boolean {
  return point !== undefined && point[2] >= nearMetres;
}

/** The edges as lines on the picture, cut where they pass the camera; none for what lies behind it. */
export function cuboidEdges(corners: readonly SpacePoint[], camera: Camera): readonly Line[] {
  return cuboidEdgeEnds(corners).flatMap(([from, to]) => {
    const [a, b] = [corners[from], corners[to]];
    if (!a || !b) return [];
    const [start, end] = [project(towards(a, b), camera), project(towards(b, a), camera)];
    return [[...start, ...end] as const];
  });
}

/** Where a point in space is seen; null when it is behind the camera. */
export function projectPoint(point: SpacePoint, camera: Camera): readonly [number, number] | null {
  return point[2] < nearMetres ? null : project(point, camera);
}

/** What is assumed of an unknown camera: a view of 60 degrees; Qwen's own code takes it for each axis by itself. */
export function assumedCamera(
  picture: Size,
  convention: 'qwen' | 'gemini',
  viewDegrees = defaultViewDegrees,
): Camera {
  const reach = 2 * Math.tan((viewDegrees * Math.PI) / 360);
  const fx = picture.width / reach;
  const fy = convention === 'qwen' ? picture.height / reach : fx;
  return { fx, fy, cx: picture.width / 2, cy: picture.height / 2 };
}

function project([x, y, z]: SpacePoint, { fx, fy, cx, cy }: Camera): readonly [number, number] {
  return [(fx * x) / z + cx, (fy * y) / z + cy];
}

/** The point itself, or where the line from it to `other` passes the near plane. */
function towards(point: SpacePoint, other: SpacePoint): SpacePoint {
  if (point[2] >= nearMetres) return point;
  const part = (nearMetres - point[2]) / (other[2] - point[2]);
  return [point[0] + part * (other[0] - point[0]), point[1] + part * (other[1] - point[1]), nearMetres];
}

/** About x, then y, then z; radians. */
function turn([x, y, z]: SpacePoint, aboutX: number, aboutY: number, aboutZ: number): SpacePoint {
  const [y1, z1] = [y * Math.cos(aboutX) - z * Math.sin(aboutX), y * Math.sin(aboutX) + z * Math.cos(aboutX)];
  const [x2, z2] = [
    x * Math.cos(aboutY) + z1 * Math.sin(aboutY),
    z1 * Math.cos(aboutY) - x * Math.sin(aboutY),
  ];
  return [x2 * Math.cos(aboutZ) - y1 * Math.sin(aboutZ), x2 * Math.sin(aboutZ) + y1 * Math.cos(aboutZ), z2];
}
