import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { sha256 } from '@/lib/core/sha256';
import type { StoredPicture } from '../attachment';

/** The row of a picture whose bytes are these. `size` is upright, in pixels. */
export async function describePicture(
  mediaType: string,
  bytes: Uint8Array<ArrayBuffer>,
  { width, height }: PixelSize,
): Promise<StoredPicture> {
  return { hash: await sha256(bytes), mediaType, byteLength: bytes.length, width, height };
}
