import type { PictureJobs } from './picture.worker';
import { createWorkerDesk } from './worker-desk';

/** The page's one picture worker. */
export const pagePictureDesk = createWorkerDesk<PictureJobs>(
  () => new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module' }),
  'not-decodable',
);
