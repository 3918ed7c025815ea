import type { MediaTarget, SentPicture, SentVideo } from './attachment';
import { dataUrlLength } from './data-url';

interface Bounds {
  readonly maxDataUrlCharacters: number;
  readonly maxUploadBytes: number;
}

interface Bytes {
  readonly byteLength: number;
  readonly mediaType: string;
}

/** How bytes can travel: within the request where they fit, else by an upload where the server takes one; null: not at all. */
export function wayToSend({ byteLength, mediaType }: Bytes, bounds: Bounds): 'data-url' | 'upload' | null {
  if (dataUrlLength(byteLength, mediaType) <= bounds.maxDataUrlCharacters) return 'data-url';
  return byteLength <= bounds.maxUploadBytes ? 'upload' : null;
}

/** Whether the copy that is sent must be uploaded first when it goes to this model. */
export function mustBeUploaded(sent: SentPicture | SentVideo, { picture, video }: MediaTarget): boolean {
  if (!('durationSeconds' in sent)) return wayToSend(sent, pictureBounds(picture)) === 'upload';
  if (video === null || sent.way === 'frames' || sent.way === 'address') return false;
  const isWanted = sent.way === 'upload' && sent.byteLength <= video.maxUploadBytes;
  return isWanted || wayToSend(sent, video) === 'upload';
}

export function pictureBounds({ limits, maxUploadBytes }: MediaTarget['picture']): Bounds {
  return { maxDataUrlCharacters: limits.maxDataUrlCharacters, maxUploadBytes };
}
