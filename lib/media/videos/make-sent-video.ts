import { proxy } from 'comlink';
import { err, ok, type Result } from '@/lib/core/result';
import { sha256 } from '@/lib/core/sha256';
import type {
  MediaRefusal,
  MediaTarget,
  PreparationNote,
  PreparationWatch,
  SentVideo,
  VideoTarget,
} from '../attachment';
import { dataUrlLength } from '../data-url';
import type { ChosenWay } from '../video-ways';
import { collectFrames, distinctMoments, type TakenFrames } from './collect-frames';
import { mostInlineBytes, planCopy } from './copy-plan';
import { elementShots } from './element-shots';
import type { FramePlan } from './frame-plan';
import { makingDesk } from './page-video-desk';
import { isWhole } from './part-of';
import type { WayPlan } from './plan-way';
import type { VideoFile } from './read-video-file';
import { tooLarge } from './refuse-way';
import type { MadeCopy } from './video-jobs';

/** What is sent of a video, and the bytes that it names. */
export interface MadeVideo {
  readonly sent: SentVideo;
  readonly blobs: ReadonlyMap<string, Blob>;
}

/** Makes what a plan says of a video. The signal ends it, and with it the worker that is busy. */
export async function makeSentVideo(
  file: VideoFile,
  plan: WayPlan,
  { reason }: ChosenWay,
  target: MediaTarget,
  watch: PreparationWatch,
): Promise<Result<MadeVideo, MediaRefusal>> {
  const { part } = plan;
  const trim = isWhole(part, file.material) ? {} : { trim: part };
  const said = { way: plan.way, wayReason: reason, ...trim };
  if (plan.frames !== null) return madeOfFrames(file, plan, plan.frames, said, watch);
  if (plan.copy === null || target.video === null) return ok(untouched(file, plan, said, target));
  const copy = await fittingCopy(file, plan, target.video, watch);
  if (!copy.ok) return copy;
  const { hash, blob } = copy.value.made;
  const { original } = file.copies;
  const { frameRate: _rate, codec: _codec, ...facts } = original;
  const sent = {
    ...facts,
    ...copy.value.size,
    ...said,
    ...rateOf(plan, target),
    hash,
    mediaType: blob.type,
    byteLength: blob.size,
    durationSeconds: part.endSeconds - part.startSeconds,
    hasSound: false,
    dataUrlCharacters: dataUrlLength(blob.size, blob.type),
    visualTokens: plan.estimate.tokens,
    notes: notesOn(file, [
      ...('trim' in said ? (['trimmed'] as const) : []),
      ...(copy.value.isSmaller ? (['compressed'] as const) : []),
      ...(original.hasSound ? (['sound-removed'] as const) : []),
    ]),
  };
  return ok({ sent, blobs: new Map([[hash, blob]]) });
}

type Said = Pick<SentVideo, 'way' | 'wayReason' | 'trim'>;

function untouched({ copies }: VideoFile, plan: WayPlan, said: Said, target: MediaTarget): MadeVideo {
  const { original, bareHash, bareBlob, bareNotes } = copies;
  const { byteLength, mediaType } = original;
  const sent = {
    ...original,
    ...said,
    ...rateOf(plan, target),
    hash: bareHash,
    dataUrlCharacters: dataUrlLength(byteLength, mediaType),
    visualTokens: plan.estimate.tokens,
    notes: bareNotes,
  };
  return { sent, blobs: new Map([[bareHash, bareBlob]]) };
}

/** A rate that the request is to name: only where a person chose one that the server listens to. */
function rateOf({ chosenFps }: WayPlan, { video }: MediaTarget): { readonly fps?: number } {
  return chosenFps === null || !video?.limits.fpsOnCompatible ? {} : { fps: chosenFps };
}

/** What is made anew says nothing of its place. */
function notesOn({ copies }: VideoFile, own: readonly PreparationNote[]): readonly PreparationNote[] {
  return copies.bareNotes.includes('location-removed') ? ['location-removed', ...own] : own;
}

interface FittingCopy {
  readonly made: MadeCopy;
  readonly size: { readonly width: number; readonly height: number };
  readonly isSmaller: boolean;
}

/** Encoders keep to a rate only roughly: one that came out too large is made once more, smaller. */
async function fittingCopy(
  { copies, material }: VideoFile,
  { way, part, copy }: WayPlan,
  video: VideoTarget,
  watch: PreparationWatch,
): Promise<Result<FittingCopy, MediaRefusal>> {
  const wanted = isWhole(part, material) ? null : part;
  const mostBytes = way === 'upload' ? video.maxUploadBytes : mostInlineBytes(video);
  const make = (plan: WayPlan['copy'], from: number) =>
    makingDesk(
      (worker) =>
        worker.copyVideo(
          copies.bareBlob,
          { part: wanted, plan },
          proxy((share: number) => watch.onProgress(from + share * (1 - from))),
        ),
      { signal: watch.signal },
    );
  const plan = way === 'compressed' ? copy : null;
  const first = await make(plan, 0);
  if (!first.ok) return first;
  const { width, height } = material;
  if (first.value.blob.size <= mostBytes) {
    return ok({ made: first.value, size: plan?.size ?? { width, height }, isSmaller: plan !== null });
  }
  const seconds = part.endSeconds - part.startSeconds;
  const share = plan === null ? 1 : (mostBytes / first.value.blob.size) * 0.85;
  const smaller = planCopy(material, seconds, video, share);
  const second = await make(smaller, 0.5);
  if (!second.ok) return second;
  const { size: bytes } = second.value.blob;
  if (bytes > mostBytes) return err(tooLarge(bytes, mostBytes));
  return ok({ made: second.value, size: smaller.size, isSmaller: true });
}

async function madeOfFrames(
  file: VideoFile,
  { part }: WayPlan,
  plan: FramePlan,
  said: Said,
  watch: PreparationWatch,
): Promise<Result<MadeVideo, MediaRefusal>> {
  const taken = await framesOf(file, plan, watch);
  if (!taken.ok) return taken;
  const { frames, blobs, dataUrlCharacters } = taken.value;
  const hashes = frames.map(({ hash }) => hash).join(' ');
  const sent = {
    ...said,
    ...plan.size,
    hash: await sha256(new TextEncoder().encode(hashes)),
    mediaType: 'image/jpeg',
    byteLength: frames.reduce((sum, { byteLength }) => sum + byteLength, 0),
    durationSeconds: part.endSeconds - part.startSeconds,
    hasSound: false,
    fps: plan.fps,
    frames,
    dataUrlCharacters,
    visualTokens: plan.tokens,
    notes: notesOn(file, 'trim' in said ? ['trimmed'] : []),
  };
  return ok({ sent, blobs });
}

async function framesOf(
  { copies: { originalBlob }, material: { format }, decoder }: VideoFile,
  plan: FramePlan,
  { signal, onProgress }: PreparationWatch,
): Promise<Result<TakenFrames, MediaRefusal>> {
  if (decoder === 'worker') {
    return makingDesk((worker) => worker.takeFrames(originalBlob, format, plan, proxy(onProgress)), {
      signal,
    });
  }
  try {
    const shots = elementShots(originalBlob, distinctMoments(plan), plan.size, signal);
    return await collectFrames(shots, plan, onProgress);
  } catch {
    return err({ code: signal.aborted ? 'cancelled' : 'video-not-readable', values: {} });
  }
}
