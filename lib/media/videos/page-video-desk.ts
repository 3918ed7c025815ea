import { createWorkerDesk } from '../worker-desk';
import type { VideoJobs } from './video.worker';

const startWorker = () => new Worker(new URL('./video.worker.ts', import.meta.url), { type: 'module' });

/** Where videos are looked at: quick, and never behind one that is being made. */
export const lookingDesk = createWorkerDesk<VideoJobs>(startWorker, 'video-not-readable');

/** Where frames are taken and videos made, one at a time: decoded pictures are large. */
export const makingDesk = createWorkerDesk<VideoJobs>(startWorker, 'video-not-readable');
