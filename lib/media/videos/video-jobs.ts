import { err, ok, type Result } from '@/lib/core/result';
import type { MediaRefusal, PreparationNote, StoredVideo, VideoFormat } from '../attachment';
import { mediaTypeOf } from '../media-type';
import { bareVideo } from './bare-video';
import { collectFrames, distinctMoments, type TakenFrames } from './collect-frames';
import { outlineContainer } from './container-outline';
import { filmAnimation } from './film-animation';
import type { FramePlan } from './frame-plan';
import { frameShots } from './frame-shots';
import { hashBlob } from './hash-blob';
import { type CopyOrder, makeCopy } from './make-copy';
import { notStalled, StalledError } from './not-stalled';
import { canEncode, probeVideo } from './probe-video';
import { animationShots, canReadAnimations, openAnimation } from './read-animation';

/** The file as it is kept and as it can be sent, and what can be done with it here. */
export interface VideoCopies {
  readonly original: StoredVideo;
  /** By its slices: nothing of it is held in memory. */
  readonly originalBlob: Blob;
  /** Without what it says about its place; the original itself when it says nothing. */
  readonly bareHash: string;
  readonly bareBlob: Blob;
  readonly bareNotes: readonly PreparationNote[];
  readonly canDecode: boolean;
  readonly canEncode: boolean;
  /** What plays in the place of a moving picture. */
  readonly display?: { readonly stored: StoredVideo; readonly blob: Blob };
}

type Told = (share: number) => void;

const notReadable: MediaRefusal = { code: 'video-not-readable', values: {} };

/** What stands for the size of a video of which nothing could be read: the space of 0 to 1000 of most answers. */
const unreadFacts = { width: 1000, height: 1000, durationSeconds: 0, isUnread: true } as const;

/** From a file to what is known of it. A container that cannot be read here, but is one, is only sent on. */
export function readVideo(file: Blob, format: VideoFormat): Promise<Result<VideoCopies, MediaRefusal>> {
  return orRefusal(async () => {
    if (file.size === 0) return err({ code: 'empty-file', values: {} });
    if (format === 'gif' || format === 'webp') return readAnimation(file, format);
    const outline = await outlineContainer(file, format);
    if (outline.isCutOff) return err({ code: 'video-cut-off', values: {} });
    const isForeign = format === 'avi' || format === 'wmv' || format === 'flv';
    const probed = isForeign ? null : await probeVideo(file);
    if (probed !== null && !probed.ok) return probed;
    if (probed === null && !outline.isSound) return err(notReadable);
    const { canDecode, canEncode, ...facts } = probed?.value ?? {
      ...unreadFacts,
      canDecode: false,
      canEncode: false,
    };
    const stored = { mediaType: mediaTypeOf[format], byteLength: file.size, ...facts };
    const originalBlob = file.slice(0, file.size, stored.mediaType);
    const { blob: bareBlob, notes: bareNotes } = await bareVideo(originalBlob, format, outline);
    const hash = await hashBlob(originalBlob);
    const bareHash = bareBlob === originalBlob ? hash : await hashBlob(bareBlob);
    const original = { hash, ...stored };
    return ok({ original, originalBlob, bareHash, bareBlob, bareNotes, canDecode, canEncode });
  });
}

/** A moving picture as a video: its size, how long it lasts, and a film of it to play. */
async function readAnimation(file: Blob, format: 'gif' | 'webp'): Promise<Result<VideoCopies, MediaRefusal>> {
  const mediaType = mediaTypeOf[format];
  if (!canReadAnimations()) {
    const values = { way: 'frames', why: 'motionUnread', codec: format.toUpperCase() };
    return err({ code: 'way-not-possible', values });
  }
  const animation = await openAnimation(file, mediaType);
  try {
    const { size, durationSeconds, starts } = animation;
    const facts = { ...size, durationSeconds, hasSound: false };
    const frameRate = Math.round((starts.length / durationSeconds) * 100) / 100;
    const hash = await hashBlob(file);
    const original = { hash, mediaType, byteLength: file.size, ...facts, frameRate, codec: format };
    const originalBlob = file.slice(0, file.size, mediaType);
    const film = (await canEncode()) ? await filmAnimation(animation).catch(() => null) : null;
    const own = { original, originalBlob, bareHash: hash, bareBlob: originalBlob, bareNotes: [] };
    const abilities = { canDecode: true, canEncode: false };
    if (film === null) return ok({ ...own, ...abilities });
    const stored = { ...facts, hash: await hashBlob(film), mediaType: film.type, byteLength: film.size };
    return ok({ ...own, ...abilities, display: { stored, blob: film } });
  } finally {
    animation.close();
  }
}

/** Takes the frames of a plan out of a video or a moving picture. */
export function takeFrames(
  file: Blob,
  format: VideoFormat,
  plan: FramePlan,
  onProgress: Told = () => undefined,
): Promise<Result<TakenFrames, MediaRefusal>> {
  return orRefusal(async () => {
    const moments = distinctMoments(plan);
    if (format !== 'gif' && format !== 'webp') {
      return collectFrames(notStalled(frameShots(file, moments, plan.size)), plan, onProgress);
    }
    const animation = await openAnimation(file, mediaTypeOf[format]);
    try {
      return await collectFrames(animationShots(animation, moments, plan.size), plan, onProgress);
    } finally {
      animation.close();
    }
  });
}

export interface MadeCopy {
  readonly hash: string;
  readonly blob: Blob;
}

const cannotWrite: MediaRefusal = {
  code: 'way-not-possible',
  values: { way: 'compressed', why: 'cannotWrite', codec: 'unknown' },
};

/** Makes a smaller or shorter video. */
export function copyVideo(
  file: Blob,
  order: CopyOrder,
  onProgress: Told,
): Promise<Result<MadeCopy, MediaRefusal>> {
  return orRefusal(async () => {
    const blob = await makeCopy(file, order, onProgress);
    return ok({ hash: await hashBlob(blob), blob });
  }, cannotWrite);
}

/** Shows small pictures of a video one after another. */
export function takeStills(
  file: Blob,
  format: VideoFormat,
  plan: Pick<FramePlan, 'moments' | 'size'>,
  onStill: (index: number, still: Blob) => void,
): Promise<Result<null, MediaRefusal>> {
  return orRefusal(async () => {
    const isAnimation = format === 'gif' || format === 'webp';
    const animation = isAnimation ? await openAnimation(file, mediaTypeOf[format]) : null;
    const shots =
      animation === null
        ? frameShots(file, plan.moments, plan.size)
        : animationShots(animation, plan.moments, plan.size);
    let index = 0;
    for await (const still of notStalled(shots)) onStill(index++, still);
    animation?.close();
    return ok(null);
  });
}

/** A file that was moved or changed since it was chosen, or that no decoder takes, is refused in words. */
async function orRefusal<T>(
  work: () => Promise<Result<T, MediaRefusal>>,
  refusal: MediaRefusal = notReadable,
): Promise<Result<T, MediaRefusal>> {
  try {
    return await work();
  } catch (error) {
    return err(error instanceof StalledError ? { code: 'took-too-long', values: {} } : refusal);
  }
}
