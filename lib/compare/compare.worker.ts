import { expose, transfer } from 'comlink';
import { ok, type Result } from '@/lib/core/result';
import type { Size } from '@/lib/grounding/spaces';
import type { MediaRefusal } from '@/lib/media/attachment';
import { alignGreys, type GreysAligned, type GreysRefusal } from './aligning/align-greys';
import { greyOf } from './aligning/grey-of';
import type { Alignment } from './alignment';
import type { DifferenceResult, DifferenceSettings } from './difference';
import { changedRegions } from './differing/changed-regions';
import { decodedPicture, forgetPictures, type PictureBytes } from './differing/decoded-pictures';
import { subtract } from './differing/subtract';
import type { Subtracted } from './differing/subtracted';
import { surveyChanges } from './differing/survey-changes';

/** A picture on its way to the worker. */
export interface PictureToCompare extends PictureBytes {
  /** Pixels of the original. */
  readonly size: Size;
}

interface PictureToSubtract extends PictureToCompare {
  /** On the first picture. */
  readonly alignment: Alignment;
}

export interface SubtractionWanted {
  readonly one: PictureToSubtract;
  readonly other: PictureToSubtract;
  /** Of the first picture, in whose pixels the difference is given. */
  readonly first: Size;
  readonly settings: DifferenceSettings;
}

/** The last one: other settings need no other. */
let last: { readonly key: string; readonly subtracted: Subtracted } | null = null;

async function differ(wanted: SubtractionWanted): Promise<Result<DifferenceResult, MediaRefusal>> {
  const subtracted = await subtractedOf(wanted);
  const { width, height } = subtracted;
  const shown = new ImageData(width, height);
  const survey = surveyChanges(subtracted, wanted.settings, new Uint32Array(shown.data.buffer));
  const image = await createImageBitmap(shown);
  const result: DifferenceResult = {
    image,
    scale: subtracted.scale,
    ...changedRegions(subtracted, survey, wanted.settings),
    changedShare: survey.coveredCount === 0 ? 0 : survey.changedCount / survey.coveredCount,
    coveredShare: survey.coveredCount / (width * height),
  };
  return transfer(ok(result), [image]);
}

async function subtractedOf({ one, other, first }: SubtractionWanted): Promise<Subtracted> {
  const key = JSON.stringify([first, [one, other].map(({ hash, alignment }) => [hash, alignment])]);
  if (last?.key === key) return last.subtracted;
  // Before the next is made: two of them may be more than there is room for.
  last = null;
  const bitmaps = await Promise.all([decodedPicture(one), decodedPicture(other)]);
  const laid = (picture: PictureToSubtract, bitmap: ImageBitmap) => ({
    ...picture,
    bitmap,
    isOpaque: picture.source instanceof Blob && picture.source.type === 'image/jpeg',
  });
  const subtracted = subtract(laid(one, bitmaps[0]), laid(other, bitmaps[1]), first);
  last = { key, subtracted };
  return subtracted;
}

/** Lays the other on the one. */
async function alignPictures(
  one: PictureToCompare,
  other: PictureToCompare,
): Promise<Result<Result<GreysAligned, GreysRefusal>, MediaRefusal>> {
  const bitmaps = await Promise.all([decodedPicture(one), decodedPicture(other)]);
  return ok(alignGreys(greyOf(bitmaps[0], one.size.width), greyOf(bitmaps[1], other.size.width)));
}

async function forget(): Promise<Result<null, MediaRefusal>> {
  last = null;
  forgetPictures();
  return ok(null);
}

const compareJobs = { differ, alignPictures, forget };

/** What the page may ask of the comparing worker. */
export type CompareJobs = typeof compareJobs;

expose(compareJobs);
