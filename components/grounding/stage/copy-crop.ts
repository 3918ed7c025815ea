import { saveFile } from '@/components/ui/save-file';
import type { CropFrame } from '@/lib/grounding/crop-frame';
import type { Size } from '@/lib/grounding/spaces';

interface Crop {
  readonly frame: CropFrame;
  /** Of the original, in whose pixels the frame is. */
  readonly size: Size;
  /** Null: storage has lost the picture. */
  readonly readBytes: () => Promise<Blob | null>;
  readonly fileName: string;
}

/**
 * Puts the crop on the clipboard as PNG. Where pages have no clipboard for pictures (plain HTTP), or the browser
 * refuses, it is saved as a file. Rejects when there is no crop to be had. To be called at once when a person asks:
 * the clipboard takes nothing later.
 */
export async function copyCrop({ frame, size, readBytes, fileName }: Crop): Promise<'copied' | 'saved'> {
  const crop = makeCrop(frame, size, readBytes);
  if (await isTaken(crop)) return 'copied';
  const content = new Uint8Array(await (await crop).arrayBuffer());
  saveFile({ name: fileName, mediaType: 'image/png', content });
  return 'saved';
}

async function makeCrop(frame: CropFrame, size: Size, readBytes: Crop['readBytes']): Promise<Blob> {
  const [bytes, { cropImage }] = await Promise.all([readBytes(), import('@/lib/grounding/export-image')]);
  if (bytes === null) throw new Error('Storage has lost this picture');
  return cropImage(bytes, frame, size);
}

async function isTaken(crop: Promise<Blob>): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined' || navigator.clipboard === undefined) return false;
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': crop })]);
    return true;
  } catch {
    return false;
  }
}
