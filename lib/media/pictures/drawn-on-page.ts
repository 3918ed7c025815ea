import { transfer } from 'comlink';
import { ok, type Result } from '@/lib/core/result';
import type { MediaRefusal } from '../attachment';
import { sniffedByteCount, sniffFormat } from '../bytes/sniff-format';

/**
 * The pixels of a file that only the page can draw, an SVG, ready to be handed to the worker; null for every other
 * file. What cleans and draws comes with the first SVG.
 */
export async function drawnOnPage(
  file: Blob,
  signal?: AbortSignal,
): Promise<Result<ImageBitmap | null, MediaRefusal>> {
  if (!(await isDrawing(file))) return ok(null);
  const { drawSvg } = await import('./svg/draw-svg');
  const drawn = await drawSvg(file, signal);
  return drawn.ok ? ok(transfer(drawn.value, [drawn.value])) : drawn;
}

/** A file that cannot be read is the worker's to refuse. */
async function isDrawing(file: Blob): Promise<boolean> {
  try {
    const sniffed = sniffFormat(new Uint8Array(await file.slice(0, sniffedByteCount).arrayBuffer()));
    return sniffed.kind === 'picture' && sniffed.format === 'svg';
  } catch {
    return false;
  }
}
