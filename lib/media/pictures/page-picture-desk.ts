import { createWideDesk, createWorkerDesk } from '../worker-desk';
import type { PictureJobs } from './picture.worker';

const createDesk = () =>
  createWorkerDesk<PictureJobs>(
    () => new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module' }),
    'not-decodable',
  );

/** The page's two picture workers: while one picture is scaled and encoded, the next is decoded. */
export const pagePictureDesk = createWideDesk([createDesk(), createDesk()]);
