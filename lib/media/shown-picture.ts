import type { PictureAttachment, StoredPicture } from './attachment';

type Shown = Pick<PictureAttachment, 'original' | 'sent' | 'display' | 'isOriginalGone'>;

/**
 * What is shown and drawn upon in a picture's place: the original where a browser shows it and it is kept, else the
 * copy made to be shown, else what was sent. Its sides may be shorter than the original's, in whose pixels shapes are
 * given; draw it as large as the original.
 */
export function shownPicture({ original, sent, display, isOriginalGone }: Shown): StoredPicture {
  return display ?? (isOriginalGone ? sent : original);
}
