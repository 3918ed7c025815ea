import type { Size } from '@/lib/grounding/spaces';

/**
 * Where a picture lies on the first one: a point of it at (x, y), in its own pixels, lies at
 * (x × scale + dx, y × scale + dy) in pixels of the first. No turning: pictures that are turned have to be aligned by hand elsewhere.
 */
export interface Alignment {
  readonly scale: number;
  readonly dx: number;
  readonly dy: number;
}

/** How an alignment came about; `fitted`: as large as the first picture, centre on centre. */
export type AlignmentMethod = 'fitted' | 'by-points' | 'by-hand' | 'automatic';

/** As large as the first picture can hold it, centre on centre: what is shown before anybody aligns. */
export function fittedAlignment(picture: Size, first: Size): Alignment {
  const scale = Math.min(first.width / picture.width, first.height / picture.height);
  return {
    scale,
    dx: (first.width - picture.width * scale) / 2,
    dy: (first.height - picture.height * scale) / 2,
  };
}
