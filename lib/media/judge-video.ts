import { type VideoFacts, videoTokens } from '@/lib/catalogue/visual-tokens';
import { err, ok, type Result } from '@/lib/core/result';
import type { MediaRefusal, VideoTarget } from './attachment';
import { dataUrlLength } from './data-url';
import { mostInlineBytes } from './videos/copy-plan';
import { refusalOfLength, refusalOfShape, tooLarge } from './videos/refuse-way';
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
  return tooLarge(byteLength, Math.max(mostInlineBytes(target, mediaType), target.maxUploadBytes));
}

function refusalOfFacts(
  { width, height, durationSeconds }: VideoFacts,
  target: VideoTarget,
): MediaRefusal | null {
  const whole = { startSeconds: 0, endSeconds: durationSeconds };
  return refusalOfLength(whole, target) ?? refusalOfShape({ width, height });
}
