import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { err, ok, type Result } from '@/lib/core/result';
import type { ImageFormat, MediaRefusal } from '../attachment';
import { foreignName, sniffedByteCount, sniffFormat } from '../bytes/sniff-format';
import { mediaTypeOf } from '../media-type';

/** A file that was read and decoded: its bytes, a copy that outlives the file on disk, and its upright pixels. */
export interface PictureSource {
  readonly format: ImageFormat;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly blob: Blob;
  /** Upright, in pixels. */
  readonly size: PixelSize;
  /** Of an animation the first frame. Close it when done: it holds four bytes for every pixel. */
  readonly bitmap: ImageBitmap;
}

/** Reads a file and decodes it upright. Refuses what is empty, of another format, or damaged. */
export async function openPicture(file: Blob): Promise<Result<PictureSource, MediaRefusal>> {
  const bytes = await readBytes(file);
  if (bytes === null) return refuse('not-decodable');
  if (bytes.length === 0) return refuse('empty-file');
  const sniffed = sniffFormat(bytes.subarray(0, sniffedByteCount));
  if (sniffed.kind !== 'picture') return refuse('unknown-format', { format: foreignName(sniffed) });
  const { format } = sniffed;
  const blob = new Blob([bytes], { type: mediaTypeOf[format] });
  const bitmap = await decodeUpright(blob);
  if (bitmap === null) return refuse('not-decodable');
  const { width, height } = bitmap;
  return ok({ format, bytes, blob, size: { width, height }, bitmap });
}

/** A file that was moved or changed since it was chosen can no longer be read. */
async function readBytes(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

async function decodeUpright(blob: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
}

function refuse(code: MediaRefusal['code'], values: MediaRefusal['values'] = {}) {
  return err({ code, values });
}
