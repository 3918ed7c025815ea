import type { Size } from '@/lib/grounding/spaces';

/** Two pictures taken from each other, pixel by pixel. */
export interface Subtracted extends Size {
  /** |one − other| of red, green and blue, from the lowest byte up; the fourth byte means nothing. Row by row. */
  readonly pixels: Uint32Array;
  /** [x1, y1, x2, y2): the pixels that both pictures cover wholly; empty when x2 <= x1 or y2 <= y1. */
  readonly covered: readonly [number, number, number, number];
  /** Pixels here for one of the first picture. */
  readonly scale: number;
}
