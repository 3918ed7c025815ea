import { type PixelSize, smartResize } from '@/lib/catalogue/smart-resize';
import { framePixels, frameTokens, sampledFps } from '@/lib/catalogue/visual-tokens';
import type { MediaTarget } from '../attachment';
import type { Trim, VideoChoices } from '../media-choices';
import { tokensOf } from '../pictures/plan-image';

/** Which frames are taken, of which size. */
export interface FramePlan {
  /** When each is taken, on the video's own clock; the last may come several times. */
  readonly moments: readonly number[];
  readonly fps: number;
  readonly size: PixelSize;
  readonly tokens: number;
}

/** What the upstream takes as a rate. Source: the vendor's page on the native endpoint. */
const fpsRange = { min: 0.1, max: 10 };

/** Where nothing else is chosen: as a list, and as pictures that are paid for one by one. */
const defaultMost = { list: 128, pictures: 32 };
const defaultFps = { list: sampledFps, pictures: 1 };

/** Bytes of a JPEG for each pixel at the quality of frames: measured on film, generous. */
export const bytesPerPixel = 0.12;

/** Where no size is chosen, frames give way so that all of them stay within about 24 MB. */
const mostPixelsInAll = 200_000_000;

/** Frames of the part at the wanted rate, spread out evenly where these would be too many. */
export function planFrames(
  video: PixelSize,
  part: Trim,
  choices: VideoChoices,
  { video: list, picture }: MediaTarget,
): FramePlan {
  const kind = list === null ? 'pictures' : 'list';
  const bounds = list?.limits ?? { minFrames: 1, maxFrames: picture.limits.maxImagesPerRequest };
  const length = part.endSeconds - part.startSeconds;
  const spread = kind === 'list' ? Math.ceil(length * fpsRange.min) : 0;
  const wantedMost = choices.maxFrames ?? Math.max(defaultMost[kind], spread);
  const most = Math.max(1, Math.min(bounds.maxFrames, Math.floor(wantedMost)));
  const fps = rateFor(length, choices.fps ?? null, defaultFps[kind], bounds.minFrames, most);
  const distinct = Math.max(1, Math.min(most, Math.floor(length * fps + tolerance)));
  const count = Math.max(bounds.minFrames, distinct);
  const moments = Array.from(
    { length: count },
    (_, index) => part.startSeconds + Math.min(index, distinct - 1) / fps,
  );
  const mostPixels = Math.min(
    choices.maxFramePixels ?? mostPixelsInAll / count,
    list === null ? picture.limits.defaultMaxPixels : framePixels(count, list.limits, list.tokenFactor),
  );
  const size = sizeWithin(video, mostPixels, list?.tokenFactor ?? picture.limits.tokenFactor);
  const tokens =
    list === null
      ? count * tokensOf(size, picture.limits)
      : frameTokens(size, count, list.limits, list.tokenFactor);
  return { moments, fps, size, tokens };
}

/** A rate times a length falls short of a whole number by a rounding error. */
const tolerance = 1e-6;

/** A rate that gives no more frames than may be, and no fewer where nobody chose it. */
function rateFor(length: number, chosen: number | null, usual: number, least: number, most: number): number {
  const enough = Math.min(fpsRange.max, least / length);
  const wanted = chosen === null ? Math.max(usual, enough) : Math.min(fpsRange.max, Math.max(0.001, chosen));
  return length * wanted > most ? Math.ceil((most / length) * 1000) / 1000 : wanted;
}

/** Kept where it is small enough; else the size to which the server itself would bring it. */
export function sizeWithin({ width, height }: PixelSize, maxPixels: number, factor: number): PixelSize {
  if (width * height <= maxPixels) return { width, height };
  return smartResize(
    { width, height },
    { factor, minPixels: 0, maxPixels: Math.max(maxPixels, factor * factor) },
  );
}
