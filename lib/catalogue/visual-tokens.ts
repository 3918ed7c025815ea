import type { VideoLimits } from './model';
import { type PixelSize, smartResize } from './smart-resize';

/** The two marks that the server puts around every picture and every video. */
const markTokens = 2;

/**
 * An estimate of the tokens that one picture costs: one for each patch of `factor` × `factor` pixels, and the two
 * marks around it. `seen` is the size as the model sees it, after `smartResize`.
 * Source: the vendor's page on visual understanding (billing).
 */
export function visualTokens(seen: PixelSize, factor: number): number {
  return Math.floor((seen.width * seen.height) / (factor * factor)) + markTokens;
}

export interface VideoFacts extends PixelSize {
  readonly durationSeconds: number;
}

/** What the server samples when a request does not say otherwise. */
const framesPerSecond = 2;

/** Two frames in a row are seen as one. */
const framesPerToken = 2;

/** Least area of a sampled frame in pixels, and its greatest in patches of factor × factor pixels. */
const minFramePixels = 65_536;
const maxFramePatches = 640;

/**
 * An estimate of the tokens that one video costs: two frames a second within the model's bounds, each brought
 * within the budget of a frame and all of them within the budget of a video, one token for each patch of every
 * two frames, and the two marks around it. `factor` is the model's patch side in pixels.
 * Source: the vendor's page on visual understanding (script that estimates a video's tokens). Throws a RangeError
 * for sizes that `smartResize` refuses.
 */
export function videoTokens(video: VideoFacts, limits: VideoLimits, factor: number): number {
  const sampled = Math.floor(video.durationSeconds * framesPerSecond);
  const frameCount = Math.min(limits.maxFrames, Math.max(limits.minFrames, sampled));
  const patchArea = factor * factor;
  const share = (limits.maxTokens * patchArea * framesPerToken) / frameCount;
  const maxPixels = Math.max(Math.min(maxFramePatches * patchArea, share), Math.floor(minFramePixels * 1.05));
  const seen = smartResize(video, { factor, minPixels: minFramePixels, maxPixels });
  const patches = Math.floor((seen.width * seen.height) / patchArea);
  return Math.ceil(frameCount / framesPerToken) * patches + markTokens;
}
