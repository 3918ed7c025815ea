import { ok, type Result } from '@/lib/core/result';
import type { Attachment, MediaTarget } from '@/lib/media/attachment';
import type { Failure } from '@/lib/protocol/failure';
import type { Message, NumberedAttachment, TurnPicture, TurnVideo, UploadedCopy } from '../rows';
import type { WorkspaceDeps } from '../workspace-deps';
import { contentOf, framesOf, type MediumContent, type PlaceUpload } from './medium-content';
import { type NumberedPicture, type PictureCopyDeps, pictureCopy } from './picture-copy';
import { type NumberedVideo, type VideoCopyDeps, videoCopy } from './video-copy';

export interface GatherDeps extends PictureCopyDeps, VideoCopyDeps, Pick<WorkspaceDeps, 'toDataUrl'> {
  readonly placeUpload: PlaceUpload;
}

/** What a turn sends of one kind. */
interface Gathered<T> {
  /** What the reply remembers of its request. */
  readonly sent: readonly T[];
  /** Numbers of those whose bytes storage has lost. */
  readonly missing: readonly number[];
  /** What the request holds, by number; a missing one is absent. */
  readonly contents: ReadonlyMap<number, MediumContent>;
  /** Those that were uploaded, by attachment id. */
  readonly placed: ReadonlyMap<string, UploadedCopy>;
}

export interface GatheredMedia {
  readonly pictures: Gathered<TurnPicture>;
  readonly videos: Gathered<TurnVideo>;
  /** Attachments of the path that this turn goes without, by id. */
  readonly leftOut: readonly string[];
}

/**
 * The pictures and videos that this turn sends, each kind in the order of the path. What was made for another kind of
 * model is made again from the original; what an earlier turn made again is used again.
 */
export async function gatherMedia(
  path: readonly Message[],
  target: MediaTarget,
  deps: GatherDeps,
): Promise<Result<GatheredMedia, Failure>> {
  const attached = path.flatMap((message) => (message.role === 'user' ? message.attachments : []));
  const wanted = attached.filter(({ leftOut }) => leftOut === undefined);
  const pictures = await gather<NumberedPicture, TurnPicture>(
    wanted.filter(isPicture),
    target,
    deps,
    (numbered) => pictureCopy(numbered, path, target.picture, deps),
  );
  if (!pictures.ok) return pictures;
  const videos = await gather<NumberedVideo, TurnVideo>(wanted.filter(isVideo), target, deps, (numbered) =>
    videoCopy(numbered, path, target, deps),
  );
  if (!videos.ok) return videos;
  const { sent } = videos.value;
  const placed = target.video === null ? withPlaces(sent, pictures.value.sent, wanted) : sent;
  return ok({
    pictures: pictures.value,
    videos: { ...videos.value, sent: placed },
    leftOut: attached.filter(({ leftOut }) => leftOut !== undefined).map(({ attachment }) => attachment.id),
  });
}

function isPicture(numbered: NumberedAttachment): numbered is NumberedPicture {
  return numbered.attachment.kind === 'picture';
}

function isVideo(numbered: NumberedAttachment): numbered is NumberedVideo {
  return numbered.attachment.kind === 'video';
}

async function gather<N extends NumberedAttachment, T extends TurnPicture | TurnVideo>(
  attachments: readonly N[],
  target: MediaTarget,
  deps: GatherDeps,
  copyOf: (
    numbered: N,
  ) => Promise<Result<{ readonly row: T; readonly blobs: readonly Blob[] } | null, Failure>>,
): Promise<Result<Gathered<T>, Failure>> {
  const sent: T[] = [];
  const missing: number[] = [];
  const contents = new Map<number, MediumContent>();
  const placed = new Map<string, UploadedCopy>();
  for (const numbered of attachments) {
    const copy = await copyOf(numbered);
    if (!copy.ok) return copy;
    if (copy.value === null) {
      missing.push(numbered.number);
      continue;
    }
    const { row, blobs } = copy.value;
    const made = await contentOf(numbered, { sent: row.sent, blobs }, target, deps);
    if (!made.ok) return made;
    const { content, upload } = made.value;
    contents.set(numbered.number, content);
    sent.push(upload === null ? row : { ...row, isUploaded: true });
    if (upload !== null) placed.set(row.attachmentId, upload);
  }
  return ok({ sent, missing, contents, placed });
}

/** Says of each video whose frames go as pictures how many pictures stand before them in the request. */
function withPlaces(
  videos: readonly TurnVideo[],
  pictures: readonly TurnPicture[],
  wanted: readonly { readonly attachment: Pick<Attachment, 'id'> }[],
): readonly TurnVideo[] {
  const placeOf = (id: string) => wanted.findIndex(({ attachment }) => attachment.id === id);
  return videos.map((video) => {
    if (framesOf(video.sent) === null) return video;
    const place = placeOf(video.attachmentId);
    const before = pictures.filter(({ attachmentId }) => placeOf(attachmentId) < place);
    return { ...video, picturesBefore: before.length };
  });
}
