import type { PictureShape } from '@/lib/grounding/shape';
import type { StoredPicture } from '@/lib/media/attachment';

/** What a page that was read lies on. */
export interface PageGround {
  /** Where regions are on the page, by id. */
  readonly shapes: ReadonlyMap<string, PictureShape>;
  /** What is shown of the page's picture. */
  readonly picture: StoredPicture | null;
  /** Of the original: the space of the shapes. */
  readonly size: { readonly width: number; readonly height: number };
}
