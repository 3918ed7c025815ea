/** Encoded bytes, or pixels where only a page can decode them, such as those of a drawing. */
export interface PictureBytes {
  /** SHA-256 of the bytes. */
  readonly hash: string;
  readonly source: Blob | ImageBitmap;
}

/** No more are compared with each other at a time. */
const mostKept = 2;

/** Pictures that were decoded last: a slider moves over the same two many times. */
const kept = new Map<string, ImageBitmap>();

/** Decodes a picture upright, once. Rejects when it cannot be decoded. */
export async function decodedPicture({ hash, source }: PictureBytes): Promise<ImageBitmap> {
  const bitmap =
    kept.get(hash) ??
    (source instanceof Blob ? await createImageBitmap(source, { imageOrientation: 'from-image' }) : source);
  kept.delete(hash);
  kept.set(hash, bitmap);
  for (const [oldest, unused] of kept) {
    if (kept.size <= mostKept) break;
    unused.close();
    kept.delete(oldest);
  }
  return bitmap;
}

/** Gives their memory back. */
export function forgetPictures(): void {
  for (const bitmap of kept.values()) bitmap.close();
  kept.clear();
}
