import { createWorkerDesk } from '@/lib/media/worker-desk';
import type { LevelJobs } from './levels.worker';
import { levelsOf, type PictureLevels } from './picture-levels';

/** A decoder that takes longer never ends. */
const longestMs = 60_000;

const desk = createWorkerDesk<LevelJobs>(
  () => new Worker(new URL('./levels.worker.ts', import.meta.url), { type: 'module' }),
  'not-decodable',
);

/**
 * Decodes a picture and its smaller copies off the main thread. What only a page can decode, such as drawings, has one
 * level. Rejects when the bytes cannot be decoded at all.
 */
export async function loadLevels(file: Blob, signal: AbortSignal): Promise<PictureLevels> {
  const made = await desk((worker) => worker.makeLevels(file), {
    signal,
    longest: {
      ms: longestMs,
      after: (delayMs, run) => {
        const timer = setTimeout(run, delayMs);
        return () => clearTimeout(timer);
      },
    },
  });
  if (made.ok) return levelsOf(made.value);
  signal.throwIfAborted();
  return decodeOnPage(file);
}

async function decodeOnPage(file: Blob): Promise<PictureLevels> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    return { levels: [{ image, width, height }], close: () => undefined };
  } finally {
    URL.revokeObjectURL(url);
  }
}
