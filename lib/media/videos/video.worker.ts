import { expose } from 'comlink';
import { readVideo } from './video-jobs';

const videoJobs = { readVideo };

/** What the page may ask of the video worker. */
export type VideoJobs = typeof videoJobs;

expose(videoJobs);
