import { expose } from 'comlink';
import { cutPicture, reducePicture, viewPicture } from './cut-picture';
import { makeCopies, makeSentCopy } from './picture-jobs';

const pictureJobs = { makeCopies, makeSentCopy, cutPicture, viewPicture, reducePicture };

/** What the page may ask of the picture worker. */
export type PictureJobs = typeof pictureJobs;

expose(pictureJobs);
