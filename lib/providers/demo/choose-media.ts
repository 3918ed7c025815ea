import 'server-only';
import { type Intent, picturesNamed, videosNamed } from './intent';
import type { Ask, AskedPicture, AskedVideo } from './request';

export interface ChosenMedia {
  readonly pictures: readonly AskedPicture[];
  readonly videos: readonly AskedVideo[];
}

/** The pictures and videos that the words name, else those of this turn, else the latest picture or the latest videos. */
export function chooseMedia(ask: Ask, intent: Intent): ChosenMedia {
  const { words, pictures, videos } = ask;
  const [pictureNumbers, videoNumbers] = [picturesNamed(words), videosNamed(words)];
  const named = {
    pictures: pictures.filter(({ number }) => pictureNumbers.has(number)),
    videos: videos.filter(({ number }) => videoNumbers.has(number)),
  };
  if (isAny(named)) return named;
  const ofThisTurn = {
    pictures: pictures.filter(({ isOfThisTurn }) => isOfThisTurn),
    videos: videos.filter(({ isOfThisTurn }) => isOfThisTurn),
  };
  if (intent === 'compare' && ofThisTurn.pictures.length < 2 && ofThisTurn.videos.length === 0)
    return { pictures, videos: [] };
  return isAny(ofThisTurn) ? ofThisTurn : latestOf(ask);
}

const isAny = ({ pictures, videos }: ChosenMedia) => pictures.length > 0 || videos.length > 0;

function latestOf({ pictures, videos }: Ask): ChosenMedia {
  const [picture, video] = [pictures.at(-1), videos.at(-1)];
  if (video !== undefined && video.messageIndex > (picture?.messageIndex ?? -1))
    return {
      pictures: [],
      videos: videos.filter(({ messageIndex }) => messageIndex === video.messageIndex),
    };
  return { pictures: picture === undefined ? [] : [picture], videos: [] };
}
