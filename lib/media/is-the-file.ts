import type { StoredPicture } from './attachment';
import { hashBlob } from './videos/hash-blob';

/** Whether these are the bytes of that file: by their number, then by their hash, read slice by slice where they are many. */
export async function isTheFile({ byteLength, hash }: StoredPicture, bytes: Blob): Promise<boolean> {
  if (bytes.size !== byteLength) return false;
  try {
    return (await hashBlob(bytes)) === hash;
  } catch {
    return false;
  }
}
