import 'server-only';
import { type Intent, picturesNamed } from './intent';
import type { Ask, AskedPicture } from './request';

/** The pictures that the words name, else those of this turn, else all for a comparison, else the latest one. */
export function choosePictures({ words, pictures }: Ask, intent: Intent): readonly AskedPicture[] {
  const numbers = picturesNamed(words);
  const named = pictures.filter(({ number }) => numbers.has(number));
  if (named.length > 0) return named;
  const ofThisTurn = pictures.filter(({ isOfThisTurn }) => isOfThisTurn);
  if (intent === 'compare' && ofThisTurn.length < 2) return pictures;
  return ofThisTurn.length > 0 ? ofThisTurn : pictures.slice(-1);
}
