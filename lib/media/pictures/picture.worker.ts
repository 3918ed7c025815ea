import { expose } from 'comlink';
import { ok } from '@/lib/core/result';
import { cutPicture, reducePicture, viewPicture } from './cut-picture';
import { makeCopies, makeSentCopy } from './picture-jobs';

/** Nothing to do: whoever asks wants the worker to be there. */
async function standReady() {
  return ok(null);
}

const pictureJobs = { makeCopies, makeSentCopy, cutPicture, viewPicture, reducePicture, standReady };

/** What the page may ask of the picture worker. */
export type PictureJobs = typeof pictureJobs;

expose(pictureJobs);
