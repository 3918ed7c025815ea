import { createWorkerDesk } from '../worker-desk';
import type { VideoJobs } from './video.worker';

/** The page's one video worker. */
export const pageVideoDesk = createWorkerDesk<VideoJobs>(
  () => new Worker(new URL('./video.worker.ts', import.meta.url), { type: 'module' }),
  'video-not-readable',
);
