import { createWideDesk, createWorkerDesk } from '../worker-desk';
import type { PictureJobs } from './picture.worker';

const createDesk = () =>
  createWorkerDesk<PictureJobs>(
    () => new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module' }),
    'not-decodable',
  );

const desks = [createDesk(), createDesk()];

/** The page's two picture workers: while one picture is scaled and encoded, the next is decoded. */
export const pagePictureDesk = createWideDesk(desks);

/** Starts both before the first picture, which then does not wait for them. */
export function startPictureWorkers(): void {
  for (const desk of desks) void desk((worker) => worker.standReady());
}
