import { err, ok, type Result } from '@/lib/core/result';
import type { MediaRefusal, MediaRefusalCode } from '@/lib/media/attachment';
import { cleanSvg } from './clean-svg';

/** Longer than any drawing that a page can show takes. */
const longestMs = 20_000;

/** More letters than the largest drawings have. */
const mostBytes = 32_000_000;

/**
 * Draws an SVG file to pixels, which only the page can do: a copy of it that runs nothing and asks for nothing, in an
 * image element, where browsers refuse both once more.
 */
export async function drawSvg(file: Blob, signal?: AbortSignal): Promise<Result<ImageBitmap, MediaRefusal>> {
  if (file.size > mostBytes) return refuse('took-too-long');
  const source = await textOf(file);
  const clean = source === null ? null : cleanSvg(source);
  if (clean === null) return refuse('not-decodable');
  const url = URL.createObjectURL(new Blob([clean.text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    const { width: resizeWidth, height: resizeHeight } = clean.size;
    const drawn = image.decode().then(() => createImageBitmap(image, { resizeWidth, resizeHeight }));
    const outcome = await Promise.race([
      drawn.catch(() => 'not-decodable' as const),
      ...(signal === undefined ? [] : [once(signal, 'cancelled')]),
      once(AbortSignal.timeout(longestMs), 'took-too-long'),
    ]);
    return typeof outcome === 'string' ? refuse(outcome) : ok(outcome);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function once(signal: AbortSignal, code: MediaRefusalCode): Promise<MediaRefusalCode> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(code), { once: true }));
}

/** Two bytes for each letter when it begins so; else UTF-8. */
async function textOf(file: Blob): Promise<string | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const [first, second] = bytes;
    const encoding =
      first === 0xff && second === 0xfe
        ? 'utf-16le'
        : first === 0xfe && second === 0xff
          ? 'utf-16be'
          : 'utf-8';
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

function refuse(code: MediaRefusalCode) {
  return err({ code, values: {} });
}
