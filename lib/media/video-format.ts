import type { VideoFormat } from './attachment';
import type { Sniffed } from './bytes/sniff-format';

/** As what kind of video a file can be sent: a moving picture counts where its frames are wanted. Null: it is none. */
export function videoFormatOf(sniffed: Sniffed): VideoFormat | null {
  if (sniffed.kind === 'video') return sniffed.format;
  const isMoving = sniffed.kind === 'picture' && (sniffed.format === 'gif' || sniffed.format === 'webp');
  return isMoving ? sniffed.format : null;
}
