import type { ImageFormat } from './attachment';
import { type Place, readPlace } from './bytes/read-place';

export type { Place };

/** Where a stored picture says that it was taken; null: it does not say, or its bytes are gone. */
export async function pictureWasTakenAt(file: Blob, format: ImageFormat): Promise<Place | null> {
  try {
    return readPlace(new Uint8Array(await file.arrayBuffer()), format);
  } catch {
    return null;
  }
}
