import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { framePixels } from '@/lib/catalogue/visual-tokens';
import type { VideoTarget } from '../attachment';
import { dataUrlLength } from '../data-url';
import { sizeWithin } from './frame-plan';

/** How a new video is made: its size in pixels (even, as encoders want it), pictures and bits for each second. */
export interface CopyPlan {
  readonly size: PixelSize;
  readonly frameRate: number;
  readonly bitrate: number;
  readonly bytes: number;
}

/** Encoders keep to a rate of bits only roughly, and a container has its own bytes. */
const margin = 0.9;

const mostFrameRate = 12;
const leastFrameRate = 4;

/** Bits for each pixel of each picture at which a film of this size still looks well, and the least that is readable. */
const goodBits = 0.09;

/** Below this nothing can be made out any more. */
export const leastBitrate = 80_000;

/** More bits than this add nothing that a model could see at the size at which it looks. */
const mostBitrate = 3_000_000;

/** The bytes that still fit into a data URL. */
export function mostInlineBytes({ maxDataUrlCharacters }: VideoTarget, mediaType = 'video/mp4'): number {
  return Math.floor(((maxDataUrlCharacters - dataUrlLength(0, mediaType)) / 4) * 3);
}

/**
 * A copy of so many seconds that fits into a data URL: no larger than what the model looks at, with fewer pictures a
 * second, and smaller still where the bits would not do. `share` shrinks it for another attempt.
 */
export function planCopy(
  video: PixelSize & { readonly frameRate?: number },
  seconds: number,
  target: VideoTarget,
  share = 1,
): CopyPlan {
  const bitrate = Math.min(mostBitrate, ((mostInlineBytes(target) * 8) / seconds) * margin * share);
  const seen = framePixels(1, target.limits, target.tokenFactor);
  const usual = Math.min(video.frameRate ?? mostFrameRate, mostFrameRate);
  const affordable = bitrate / (goodBits * Math.min(seen, video.width * video.height));
  const frameRate = Math.max(Math.min(leastFrameRate, usual), Math.min(usual, affordable));
  const size = evenSize(
    sizeWithin(video, Math.min(seen, bitrate / (goodBits * frameRate)), target.tokenFactor),
  );
  const needed = Math.floor(Math.min(bitrate, goodBits * 2 * size.width * size.height * frameRate));
  return {
    size,
    frameRate: Math.round(frameRate * 100) / 100,
    bitrate: needed,
    bytes: Math.ceil((needed * seconds) / 8),
  };
}

function evenSize({ width, height }: PixelSize): PixelSize {
  return { width: Math.max(2, width - (width % 2)), height: Math.max(2, height - (height % 2)) };
}
