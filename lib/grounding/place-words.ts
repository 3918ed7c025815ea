import type { Size } from './spaces';

/** Where on a picture something is and how much of it that takes, for words: "top left, small". */
export interface Place {
  readonly spot: Spot;
  /** Null: it has no area, as a point. */
  readonly extent: Extent | null;
}

const spots = [
  ['topLeft', 'top', 'topRight'],
  ['left', 'centre', 'right'],
  ['bottomLeft', 'bottom', 'bottomRight'],
] as const;

type Spot = (typeof spots)[number][number];

/** Each begins at this share of the picture's area. */
const extents = [
  { extent: 'whole', from: 0.8 },
  { extent: 'large', from: 0.2 },
  { extent: 'medium', from: 0.05 },
  { extent: 'small', from: 0.005 },
  { extent: 'tiny', from: 0 },
] as const;

type Extent = (typeof extents)[number]['extent'];

/** The place of [x1, y1, x2, y2] in pixels of a picture: the third in which its middle lies, and its share of the area. */
export function placeOf(
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  { width, height }: Size,
): Place {
  const spot = spots[thirdOf((y1 + y2) / 2, height)][thirdOf((x1 + x2) / 2, width)];
  const share = ((x2 - x1) * (y2 - y1)) / (width * height);
  const extent = extents.find(({ from }) => share >= from && share > 0)?.extent ?? null;
  return { spot, extent };
}

function thirdOf(at: number, side: number): 0 | 1 | 2 {
  if (at < side / 3) return 0;
  return at <= (side * 2) / 3 ? 1 : 2;
}
