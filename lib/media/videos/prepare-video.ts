import { newId } from '@/lib/core/ids';
import { err, ok, type Result } from '@/lib/core/result';
import type { MediaRefusal, VideoAttachment, VideoFormat, VideoTarget } from '../attachment';
import { judgeVideo, notTaken, refusalOfSize } from '../judge-video';
import { mediaTypeOf } from '../media-type';
import type { PreparedMedia } from '../prepared-media';
import { pageVideoDesk } from './page-video-desk';
import { type PosterDeps, takePoster } from './take-poster';
import type { VideoCopies } from './video-jobs';

export interface ChosenVideo {
  readonly file: Blob;
  readonly name: string;
  readonly format: VideoFormat;
}

/**
 * Makes an attachment of a video: read in a worker, judged by the model's limits, with an early frame as its
 * poster. One that cannot be sent for its size is refused before it is read.
 */
export async function prepareVideo(
  { file, name, format }: ChosenVideo,
  target: VideoTarget | null,
  deps: PosterDeps,
): Promise<Result<PreparedMedia, MediaRefusal>> {
  if (target === null) return err(notTaken);
  const tooLarge = refusalOfSize({ byteLength: file.size, mediaType: mediaTypeOf[format] }, target);
  if (tooLarge !== null) return err(tooLarge);
  const copies = await pageVideoDesk<VideoCopies>((worker) => worker.readVideo(file, format));
  if (!copies.ok) return copies;
  const { original, originalBlob, sent, sentBlob, notes } = copies.value;
  const cost = judgeVideo(sent, target);
  if (!cost.ok) return cost;
  const taken = await takePoster(originalBlob, original, deps);
  const attachment: VideoAttachment = {
    kind: 'video',
    id: newId(),
    name,
    format,
    original,
    sent: { ...sent, ...cost.value, notes },
    poster: taken?.poster ?? null,
  };
  const blobs = new Map([
    [original.hash, originalBlob],
    [sent.hash, sentBlob],
  ]);
  if (taken !== null) blobs.set(taken.poster.hash, taken.blob);
  return ok({ attachment, blobs, preview: taken?.blob ?? null });
}
