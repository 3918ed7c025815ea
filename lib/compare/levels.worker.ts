import { expose, transfer } from 'comlink';
import { ok, type Result } from '@/lib/core/result';
import type { MediaRefusal } from '@/lib/media/attachment';

/** No smaller copy is worth keeping. */
const leastSidePx = 400;

/** Decodes a picture upright and scales it down by halves. Rejects when it cannot be decoded. */
async function makeLevels(file: Blob): Promise<Result<readonly ImageBitmap[], MediaRefusal>> {
  const levels: ImageBitmap[] = [await createImageBitmap(file)];
  for (
    let last = levels.at(-1);
    last && Math.max(last.width, last.height) > leastSidePx;
    last = levels.at(-1)
  )
    levels.push(halfOf(last));
  return transfer(ok(levels), levels);
}

/** Each pixel of it is the mean of four. */
function halfOf(bitmap: ImageBitmap): ImageBitmap {
  const canvas = new OffscreenCanvas(Math.ceil(bitmap.width / 2), Math.ceil(bitmap.height / 2));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to draw on');
  context.imageSmoothingQuality = 'low';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.transferToImageBitmap();
}

const levelJobs = { makeLevels };

/** What the page may ask of this worker. */
export type LevelJobs = typeof levelJobs;

expose(levelJobs);
