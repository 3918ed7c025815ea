import type { ModelDescription } from '@/lib/catalogue/model';
import type { Message, TokenEstimate, TurnPicture, TurnVideo } from '../rows';
import { wordsCost } from './count-text';

export interface SentTurn {
  /** From the root to the message that is answered. */
  readonly path: readonly Message[];
  readonly systemPrompt: string;
  readonly model: ModelDescription;
  readonly pictures: readonly TurnPicture[];
  readonly videos: readonly TurnVideo[];
}

/** About how many tokens a request is that is about to be sent, by what it holds. */
export function estimateRequest({ path, systemPrompt, model, ...media }: SentTurn): TokenEstimate {
  const mediaCount = media.pictures.length + media.videos.length;
  const [images, videos] = [tokensOf(media.pictures), tokensOf(media.videos)];
  // A model that takes no videos counts their frames as pictures.
  const framesAsPictures = model.video === null;
  return {
    imageTokens: images + (framesAsPictures ? videos : 0),
    videoTokens: framesAsPictures ? 0 : videos,
    textTokens: wordsCost({ path, text: null, systemPrompt, mediaCount }, model).tokens,
  };
}

function tokensOf(media: readonly (TurnPicture | TurnVideo)[]): number {
  return media.reduce((sum, { sent }) => sum + sent.visualTokens, 0);
}
