import { createWorkerDesk } from '../worker-desk';
import type { PictureJobs } from './picture.worker';

/** The page's one picture worker. */
export const pagePictureDesk = createWorkerDesk<PictureJobs>(
  () => new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module' }),
  'not-decodable',
);
