import { smartResize } from '@/lib/catalogue/smart-resize';
import { frameTokens, visualTokens } from '@/lib/catalogue/visual-tokens';
import { err, ok, type Result } from '@/lib/core/result';
import type { MediaRefusal, MediaTarget, SentVideo, VideoAttachment } from '@/lib/media/attachment';
import { dataUrlLength } from '@/lib/media/data-url';
import { judgeVideo, notTaken, refusalOfSize, type VideoCost } from '@/lib/media/judge-video';
import type { Failure } from '@/lib/protocol/failure';
import type { Message, NumberedAttachment, TurnVideo } from '../rows';
import type { WorkspaceDeps } from '../workspace-deps';
import { addressOf, framesOf } from './medium-content';
import { cannotBeSent } from './refusals';

export interface VideoCopyDeps extends Pick<WorkspaceDeps, 'prepareMedia'> {
  readonly readBlob: (hash: string) => Promise<Blob | null>;
  readonly keepBlob: (hash: string, blob: Blob) => void;
  readonly signal: AbortSignal;
}

export type NumberedVideo = NumberedAttachment & { readonly attachment: VideoAttachment };

interface VideoCopy {
  readonly row: TurnVideo;
  readonly blobs: readonly Blob[];
}

/**
 * What of a video this turn sends: what was made of it, in whichever turn, where this model takes that; else it is
 * prepared again from the original, as its person chose. Null when storage has lost its bytes.
 */
export async function videoCopy(
  numbered: NumberedVideo,
  path: readonly Message[],
  target: MediaTarget,
  deps: VideoCopyDeps,
): Promise<Result<VideoCopy | null, Failure>> {
  const { number, attachment } = numbered;
  const rowOf = (sent: SentVideo) => ({ number, attachmentId: attachment.id, sent: withTakenRate(sent) });
  if (addressOf(attachment) !== null) {
    if (target.video === null) return err(cannotBeSent({ kind: 'video', number }, notTaken));
    return ok({ row: rowOf(attachment.sent), blobs: [] });
  }
  let refusal: MediaRefusal | null = null;
  for (const sent of copiesMade(numbered, path)) {
    const cost = judgeSent(sent, target);
    if (!cost.ok) refusal ??= cost.error;
    const blobs = cost.ok ? await blobsOf(sent, deps) : null;
    if (cost.ok && blobs !== null) return ok({ row: rowOf({ ...sent, ...cost.value }), blobs });
  }
  const made = await makeAgain(attachment, target, deps);
  if (made === null && refusal === null) return ok(null);
  if (made === null || !made.ok) {
    return err(cannotBeSent({ kind: 'video', number }, made?.error ?? refusal));
  }
  const cost = judgeSent(made.value.sent, target);
  if (!cost.ok) return err(cannotBeSent({ kind: 'video', number }, cost.error));
  return ok({ row: rowOf({ ...made.value.sent, ...cost.value }), blobs: made.value.blobs });
}

/** Rates that the upstream takes. Source: the vendor's page on vision. */
const leastFps = 0.1;
const mostFps = 10;

/** The reply remembers the rate that the request really says: times in the answer follow it. */
function withTakenRate(sent: SentVideo): SentVideo {
  const { fps } = sent;
  return fps === undefined ? sent : { ...sent, fps: Math.min(Math.max(fps, leastFps), mostFps) };
}

/** What the draft made first, then what later turns made, the newest first. */
function copiesMade({ attachment }: NumberedVideo, path: readonly Message[]): readonly SentVideo[] {
  const later = path.flatMap((message) => (message.role === 'assistant' ? (message.videos ?? []) : []));
  const own = later.filter(({ attachmentId }) => attachmentId === attachment.id).map(({ sent }) => sent);
  return [attachment.sent, ...own.reverse()];
}

/** Null when any of them is lost. */
async function blobsOf(
  sent: SentVideo,
  { readBlob }: Pick<VideoCopyDeps, 'readBlob'>,
): Promise<readonly Blob[] | null> {
  const hashes = framesOf(sent)?.map(({ hash }) => hash) ?? [sent.hash];
  const blobs: Blob[] = [];
  for (const hash of hashes) {
    const blob = await readBlob(hash);
    if (blob === null) return null;
    blobs.push(blob);
  }
  return blobs;
}

/** Null when the original is not here any more, or nothing of it can be read here. */
async function makeAgain(
  { original, name, ...wish }: VideoAttachment,
  target: MediaTarget,
  { readBlob, keepBlob, prepareMedia, signal }: VideoCopyDeps,
): Promise<Result<{ sent: SentVideo; blobs: readonly Blob[] }, MediaRefusal> | null> {
  const file = await readBlob(original.hash);
  if (file === null) return null;
  const { choices = {}, origin = null } = wish;
  const watch = { signal, onProgress: () => undefined };
  const made = await prepareMedia({ file, name, target, choices, origin }, watch);
  if (!made.ok) return 'question' in made.error ? null : err(made.error);
  const { attachment, blobs: kept } = made.value;
  if (attachment.kind !== 'video') return null;
  const { sent } = attachment;
  const hashes = framesOf(sent)?.map(({ hash }) => hash) ?? [sent.hash];
  const blobs = hashes.flatMap((hash) => kept.get(hash) ?? []);
  for (const [index, hash] of hashes.entries()) {
    const blob = blobs[index];
    if (blob !== undefined) keepBlob(hash, blob);
  }
  return ok({ sent, blobs });
}

/** What sending it costs with this model, or why the model does not take it. Frames go to every model that sees. */
function judgeSent(sent: SentVideo, target: MediaTarget): Result<VideoCost, MediaRefusal> {
  const frames = framesOf(sent);
  if (frames !== null) return judgeFrames(frames, target);
  if (target.video === null) return err(notTaken);
  if (sent.isUnread !== true) return judgeVideo(sent, target.video);
  const refusal = refusalOfSize(sent, target.video);
  const { dataUrlCharacters, visualTokens: tokens } = sent;
  return refusal === null ? ok({ dataUrlCharacters, visualTokens: tokens }) : err(refusal);
}

function judgeFrames(
  frames: NonNullable<SentVideo['frames']>,
  { picture: { limits }, video }: MediaTarget,
): Result<VideoCost, MediaRefusal> {
  const [first] = frames;
  const most = video === null ? limits.maxImagesPerRequest : video.limits.maxFrames;
  if (first === undefined || frames.length > most) return err(notTaken);
  const characters = frames.map(({ byteLength, mediaType }) => dataUrlLength(byteLength, mediaType));
  const dataUrlCharacters = characters.reduce((sum, length) => sum + length, 0);
  if (video !== null) {
    const tokens = frameTokens(first, frames.length, video.limits, video.tokenFactor);
    return ok({ dataUrlCharacters, visualTokens: tokens });
  }
  const { tokenFactor: factor, minPixels, defaultMaxPixels: maxPixels } = limits;
  const seen = smartResize(first, { factor, minPixels, maxPixels });
  return ok({ dataUrlCharacters, visualTokens: frames.length * visualTokens(seen, factor) });
}
