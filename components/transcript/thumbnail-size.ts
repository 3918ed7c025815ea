import type { Attachment } from '@/lib/media/attachment';

const heightPx = 112;
const widthBoundsPx = { least: 56, most: 224 } as const;
/** Of a video whose size is not known. */
const usualRatio = 16 / 9;

/** CSS pixels of a sent picture or video in the transcript: one height, its own width within bounds. */
export function thumbnailSize({ original: { width, height } }: Attachment) {
  const ratio = width > 0 && height > 0 ? width / height : usualRatio;
  const ownWidth = Math.round(heightPx * ratio);
  return { width: Math.min(widthBoundsPx.most, Math.max(widthBoundsPx.least, ownWidth)), height: heightPx };
}
