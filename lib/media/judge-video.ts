import { maxProcessorRatio } from '@/lib/catalogue/smart-resize';
import { type VideoFacts, videoTokens } from '@/lib/catalogue/visual-tokens';
import { err, ok, type Result } from '@/lib/core/result';
import type { MediaRefusal, VideoTarget } from './attachment';
import { clockText } from './clock-text';
import { dataUrlLength } from './data-url';
import { wayToSend } from './way-to-send';

export interface VideoCost {
  readonly dataUrlCharacters: number;
  readonly visualTokens: number;
}

/** What a video costs with this model, or why the model does not take it. */
export function judgeVideo(
  video: VideoFacts & { readonly byteLength: number; readonly mediaType: string },
  target: VideoTarget | null,
): Result<VideoCost, MediaRefusal> {
  if (target === null) return err(notTaken);
  const refusal = refusalOfSize(video, target) ?? refusalOfFacts(video, target);
  if (refusal !== null) return err(refusal);
  return ok({
    dataUrlCharacters: dataUrlLength(video.byteLength, video.mediaType),
    visualTokens: videoTokens(video, target.limits, target.tokenFactor),
  });
}

/** The model takes no videos at all. */
export const notTaken: MediaRefusal = { code: 'video-not-taken', values: {} };

/** Whether so many bytes can be sent; asked before anything of the file is read. */
export function refusalOfSize(
  { byteLength, mediaType }: { readonly byteLength: number; readonly mediaType: string },
  target: VideoTarget,
): MediaRefusal | null {
  if (wayToSend({ byteLength, mediaType }, target) !== null) return null;
  const mostInDataUrl = ((target.maxDataUrlCharacters - dataUrlLength(0, mediaType)) / 4) * 3;
  const mostBytes = Math.max(mostInDataUrl, target.maxUploadBytes);
  const values = {
    kind: 'video',
    megabytes: Math.ceil(byteLength / 100_000) / 10,
    maxMegabytes: Math.floor(mostBytes / 100_000) / 10,
  };
  return { code: 'too-large-to-send', values };
}

function refusalOfFacts(
  { width, height, durationSeconds }: VideoFacts,
  { limits }: VideoTarget,
): MediaRefusal | null {
  const { minSeconds, maxSeconds } = limits;
  if (durationSeconds < minSeconds) {
    const seconds = Math.floor(durationSeconds * 10) / 10;
    return { code: 'video-too-short', values: { seconds, minSeconds } };
  }
  if (durationSeconds > maxSeconds) {
    const values = { duration: clockText(Math.ceil(durationSeconds)), maxDuration: clockText(maxSeconds) };
    return { code: 'video-too-long', values };
  }
  const isTooNarrow = Math.max(width, height) > maxProcessorRatio * Math.min(width, height);
  return isTooNarrow
    ? { code: 'ratio-too-extreme', values: { kind: 'video', width, height, maxRatio: maxProcessorRatio } }
    : null;
}
