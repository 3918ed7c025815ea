import { cuboidEdgeEnds, isInFront, type SpacePoint } from '../cuboid';
import type { CuboidShape } from '../shape';

type Line = CuboidShape['edges'][number];

/** What of a box in space lies nearer. Lines and points are pixels of the picture, as its edges. */
export interface CuboidDepth {
  /** [x1, y1, x2, y2, …] of the face that the camera sees nearest; empty where none is wholly before it. */
  readonly nearFace: readonly number[];
  /** Edges that the camera sees past no face of the box. */
  readonly seenEdges: readonly Line[];
  /** Edges behind the box itself. */
  readonly hiddenEdges: readonly Line[];
}

interface Face {
  /** The axis that it stands across, as a bit of its corners' places, and which end of it. */
  readonly bit: number;
  readonly value: number;
  readonly corners: readonly number[];
  readonly isSeen: boolean;
  readonly distance: number;
}

const bits = [4, 2, 1] as const;
const known = new WeakMap<CuboidShape, CuboidDepth>();

/** Reckoned once for each shape. Without its eight corners all edges count as seen. */
export function cuboidDepth(shape: CuboidShape): CuboidDepth {
  const before = known.get(shape);
  if (before) return before;
  const depth = shape.corners.length === 8 ? reckon(shape) : { ...nothingHidden, seenEdges: shape.edges };
  known.set(shape, depth);
  return depth;
}

const nothingHidden = { nearFace: [], hiddenEdges: [] };

function reckon({ corners, edges }: CuboidShape): CuboidDepth {
  const ends = cuboidEdgeEnds(corners);
  const faces = bits.flatMap((bit) => [faceAt(bit, 0, corners), faceAt(bit, bit, corners)]);
  const isHidden = ([from, to]: readonly [number, number]) =>
    faces.every((face) => (from & face.bit) !== face.value || (to & face.bit) !== face.value || !face.isSeen);
  const seen = faces.filter(({ isSeen }) => isSeen).sort((a, b) => a.distance - b.distance);
  const near = seen.find((face) => face.corners.every((place) => isInFront(corners[place])));
  const places = new Map<number, readonly [number, number]>();
  edges.forEach(([x1, y1, x2, y2], index) => {
    const [from = 0, to = 0] = ends[index] ?? [];
    places.set(from, [x1, y1]);
    places.set(to, [x2, y2]);
  });
  const flagged = edges.map((edge, index) => ({ edge, isBehind: isHidden(ends[index] ?? [0, 0]) }));
  return {
    nearFace: near?.corners.flatMap((place) => places.get(place) ?? []) ?? [],
    seenEdges: flagged.flatMap(({ edge, isBehind }) => (isBehind ? [] : [edge])),
    hiddenEdges: flagged.flatMap(({ edge, isBehind }) => (isBehind ? [edge] : [])),
  };
}

/** The camera stands at the origin: it sees a face that points towards it. */
function faceAt(bit: number, value: number, corners: readonly SpacePoint[]): Face {
  const [one = 0, other = 0] = bits.filter((each) => each !== bit);
  const places = [value, value | one, value | one | other, value | other];
  const centre = meanOf(places, corners);
  const middle = meanOf([0, 1, 2, 3, 4, 5, 6, 7], corners);
  const towards = centre.reduce((sum, part, axis) => sum + part * (part - (middle[axis] ?? 0)), 0);
  return { bit, value, corners: places, isSeen: towards < 0, distance: Math.hypot(...centre) };
}

function meanOf(places: readonly number[], corners: readonly SpacePoint[]): readonly number[] {
  return [0, 1, 2].map(
    (axis) => places.reduce((sum, place) => sum + (corners[place]?.[axis] ?? 0), 0) / places.length,
  );
}
