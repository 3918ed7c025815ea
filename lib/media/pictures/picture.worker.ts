import { expose } from 'comlink';
import { makeCopies, makeSentCopy } from './picture-jobs';

const pictureJobs = { makeCopies, makeSentCopy };

/** What the page may ask of the picture worker. */
export type PictureJobs = typeof pictureJobs;

expose(pictureJobs);
