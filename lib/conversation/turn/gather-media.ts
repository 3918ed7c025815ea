import { err, ok, type Result } from '@/lib/core/result';
import type { MediaTarget, PictureAttachment, PictureTarget, VideoAttachment } from '@/lib/media/attachment';
import { judgeVideo } from '@/lib/media/judge-video';
import { mustBeUploaded } from '@/lib/media/way-to-send';
import type { Failure } from '@/lib/protocol/failure';
import type { Message, NumberedAttachment, TurnPicture, TurnVideo, UploadedCopy } from '../rows';
import type { WorkspaceDeps } from '../workspace-deps';
import { cannotBeSent } from './refusals';
import { copyKey } from './target-key';

/** Gives the address of a file that cannot travel within the request, uploading it where it lies nowhere. */
export type PlaceUpload = (
  numbered: NumberedAttachment,
  hash: string,
  file: Blob,
) => Promise<Result<UploadedCopy, Failure>>;

export interface GatherDeps extends Pick<WorkspaceDeps, 'preparePictureAgain' | 'toDataUrl'> {
  readonly readBlob: (hash: string) => Promise<Blob | null>;
  readonly keepBlob: (hash: string, blob: Blob) => void;
  readonly placeUpload: PlaceUpload;
}

/** What a turn sends of one kind. */
interface Gathered<T> {
  /** What the reply remembers of its request. */
  readonly sent: readonly T[];
  /** Numbers of those whose bytes storage has lost. */
  readonly missing: readonly number[];
  /** Base64 data URLs, or addresses of uploads, by number; a missing one is absent. */
  readonly urls: ReadonlyMap<number, string>;
  /** Those that are addresses, by attachment id. */
  readonly placed: ReadonlyMap<string, UploadedCopy>;
}

export interface GatheredMedia {
  readonly pictures: Gathered<TurnPicture>;
  readonly videos: Gathered<TurnVideo>;
}

type Numbered<A> = NumberedAttachment & { readonly attachment: A };

/**
 * The pictures and videos that this turn sends, each in the order of the path. A picture's copy that was made for
 * another kind of model is made again from the original; a copy made again in an earlier turn is used again.
 * Videos are judged by this model's limits.
 */
export async function gatherMedia(
  path: readonly Message[],
  target: MediaTarget,
  deps: GatherDeps,
): Promise<Result<GatheredMedia, Failure>> {
  const attachments = path
    .flatMap((message) => (message.role === 'user' ? message.attachments : []))
    .filter(({ leftOut }) => leftOut === undefined);
  const pictures = await gather(attachments.filter(isPicture), target, deps, (numbered) =>
    pictureFor(numbered, path, target.picture, deps),
  );
  if (!pictures.ok) return pictures;
  const videos = await gather(attachments.filter(isVideo), target, deps, (numbered) =>
    videoFor(numbered, target, deps),
  );
  return videos.ok ? ok({ pictures: pictures.value, videos: videos.value }) : videos;
}

function isPicture(numbered: NumberedAttachment): numbered is Numbered<PictureAttachment> {
  return numbered.attachment.kind === 'picture';
}

function isVideo(numbered: NumberedAttachment): numbered is Numbered<VideoAttachment> {
  return numbered.attachment.kind === 'video';
}

interface Copy<T> {
  readonly row: T;
  readonly blob: Blob;
}

async function gather<A, T extends TurnPicture | TurnVideo>(
  attachments: readonly Numbered<A>[],
  target: MediaTarget,
  { toDataUrl, placeUpload }: GatherDeps,
  copyFor: (numbered: Numbered<A>) => Promise<Result<Copy<T> | null, Failure>>,
): Promise<Result<Gathered<T>, Failure>> {
  const sent: T[] = [];
  const missing: number[] = [];
  const urls = new Map<number, string>();
  const placed = new Map<string, UploadedCopy>();
  for (const numbered of attachments) {
    const copy = await copyFor(numbered);
    if (!copy.ok) return copy;
    if (copy.value === null) {
      missing.push(numbered.number);
      continue;
    }
    const { row, blob } = copy.value;
    if (!mustBeUploaded(row.sent, target)) {
      sent.push(row);
      urls.set(numbered.number, await toDataUrl(blob));
      continue;
    }
    const upload = await placeUpload(numbered, row.sent.hash, blob);
    if (!upload.ok) return upload;
    sent.push({ ...row, isUploaded: true });
    urls.set(numbered.number, upload.value.url);
    placed.set(row.attachmentId, upload.value);
  }
  return ok({ sent, missing, urls, placed });
}

async function videoFor(
  { number, attachment }: Numbered<VideoAttachment>,
  { video }: MediaTarget,
  { readBlob }: GatherDeps,
): Promise<Result<Copy<TurnVideo> | null, Failure>> {
  const cost = judgeVideo(attachment.sent, video);
  if (!cost.ok) return err(cannotBeSent({ kind: 'video', number }, cost.error));
  const blob = await readBlob(attachment.sent.hash);
  if (blob === null) return ok(null);
  const sent = { ...attachment.sent, ...cost.value };
  return ok({ row: { number, attachmentId: attachment.id, sent }, blob });
}

async function pictureFor(
  numbered: Numbered<PictureAttachment>,
  path: readonly Message[],
  target: PictureTarget,
  deps: GatherDeps,
): Promise<Result<Copy<TurnPicture> | null, Failure>> {
  const made = copiesMade(numbered, path);
  const fitting = made.find(
    ({ preparedFor }) => preparedFor === copyKey(target, numbered.attachment.choices),
  );
  const fittingBlob = fitting === undefined ? null : await deps.readBlob(fitting.sent.hash);
  if (fitting !== undefined && fittingBlob !== null) return ok({ row: fitting, blob: fittingBlob });
  return makeAgain(numbered, target, deps);
}

/** Newest first: a model that was switched to in an earlier turn is likely still the one in use. */
function copiesMade(
  { number, attachment, preparedFor }: Numbered<PictureAttachment>,
  path: readonly Message[],
): readonly TurnPicture[] {
  const first: TurnPicture = {
    number,
    attachmentId: attachment.id,
    sent: attachment.sent,
    ...(preparedFor === undefined ? {} : { preparedFor }),
  };
  const later = path.flatMap((message) => (message.role === 'assistant' ? message.pictures : []));
  return [first, ...later.filter((picture) => picture.number === number)].reverse();
}

async function makeAgain(
  { number, attachment }: Numbered<PictureAttachment>,
  target: PictureTarget,
  deps: GatherDeps,
): Promise<Result<Copy<TurnPicture> | null, Failure>> {
  const original = await deps.readBlob(attachment.original.hash);
  if (original === null) return ok(null);
  const again = await deps.preparePictureAgain(original, attachment, target);
  if (!again.ok) return err(cannotBeSent({ kind: 'picture', number }, again.error));
  const { sent, sentBlob } = again.value;
  deps.keepBlob(sent.hash, sentBlob);
  const row = { number, attachmentId: attachment.id, sent, preparedFor: copyKey(target, attachment.choices) };
  return ok({ row, blob: sentBlob });
}
