import { expose } from 'comlink';
import { copyVideo, readVideo, takeFrames, takeStills } from './video-jobs';

const videoJobs = { readVideo, takeFrames, copyVideo, takeStills };

/** What the page may ask of the video worker. */
export type VideoJobs = typeof videoJobs;

expose(videoJobs);
