import type { PictureShape } from '@/lib/grounding/shape';
import type { Size } from '@/lib/grounding/spaces';

/** A picture in a comparison, with what a reply named on it. */
export interface ComparedPicture {
  /** Tells it from the other panes. */
  readonly id: string;
  readonly name: string;
  /** In its conversation; null: it stands in the tray still. */
  readonly number: number | null;
  /** SHA-256 of the bytes that are shown (`shown-picture`). */
  readonly hash: string;
  /** Pixels of the original, upright; the space of its shapes. */
  readonly size: Size;
  readonly shapes: readonly PictureShape[];
}
