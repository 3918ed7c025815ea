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
export const sampledFps = 2;

/** Two frames in a row are seen as one. */
const framesPerToken = 2;

/** Least area of a sampled frame in pixels, and its greatest in patches of factor × factor pixels. */
const minFramePixels = 65_536;
const maxFramePatches = 640;

/** How many frames of so many seconds the server looks at, within the model's bounds. */
export function sampledFrames(durationSeconds: number, limits: VideoLimits, fps = sampledFps): number {
  return Math.min(limits.maxFrames, Math.max(limits.minFrames, Math.floor(durationSeconds * fps)));
}

/**
 * The most pixels of each of so many frames that the model looks at: the budget of one frame, or its share in that of
 * the whole video where this is less. `factor` is the model's patch side in pixels.
 */
export function framePixels(frameCount: number, { maxTokens }: VideoLimits, factor: number): number {
  const patchArea = factor * factor;
  const share = (maxTokens * patchArea * framesPerToken) / frameCount;
  return Math.max(Math.min(maxFramePatches * patchArea, share), Math.floor(minFramePixels * 1.05));
}

/**
 * An estimate of the tokens that so many frames cost as one video: each brought within the budget of a frame and all
 * of them within the budget of a video, one token for each patch of every two frames, and the two marks around it.
 * Source: the vendor's page on visual understanding (script that estimates a video's tokens). Throws a RangeError
 * for sizes that `smartResize` refuses.
 */
export function frameTokens(
  frame: PixelSize,
  frameCount: number,
  limits: VideoLimits,
  factor: number,
): number {
  const maxPixels = framePixels(frameCount, limits, factor);
  const seen = smartResize(frame, { factor, minPixels: minFramePixels, maxPixels });
  const patches = Math.floor((seen.width * seen.height) / (factor * factor));
  return Math.ceil(frameCount / framesPerToken) * patches + markTokens;
}

/**
 * An estimate of the tokens that one video file costs at the rate at which the server samples it: two frames a second
 * unless the request says otherwise, within the model's bounds. Errors as of `frameTokens`.
 */
export function videoTokens(
  video: VideoFacts,
  limits: VideoLimits,
  factor: number,
  fps = sampledFps,
): number {
  return frameTokens(video, sampledFrames(video.durationSeconds, limits, fps), limits, factor);
}
