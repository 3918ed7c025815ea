import { maxProcessorRatio, type PixelSize } from '@/lib/catalogue/smart-resize';
import type { MediaRefusal, MediaTarget, VideoTarget } from '../attachment';
import { clockText } from '../clock-text';
import type { Trim } from '../media-choices';
import type { FileWay, VideoMaterial, WayEstimate } from '../video-ways';
import { leastBitrate, mostInlineBytes } from './copy-plan';
import { isWhole } from './part-of';

/** Why a way cannot be gone; the sentence is chosen by it. */
type Why = 'noUploads' | 'cannotRead' | 'cannotWrite' | 'tooLong' | 'tooMuch' | 'animation';

type Cost = Omit<WayEstimate, 'refusal'>;

/** The model takes no videos at all. */
const notTaken: MediaRefusal = { code: 'video-not-taken', values: {} };

/** All the frames of one video, as data URLs: a request of 64 MiB has to hold other things as well. */
export const mostFrameCharacters = 48_000_000;

/** The shortest part in which there is a picture to see, in seconds. */
const leastSeconds = 0.04;

/** What forbids every way: a part without length, a strip that no processor takes. */
export function refusalOfPart(material: VideoMaterial, part: Trim): MediaRefusal | null {
  const { width, height, isUnread } = material;
  if (isUnread) return null;
  if (part.endSeconds - part.startSeconds < leastSeconds) return { code: 'video-without-length', values: {} };
  return refusalOfShape({ width, height });
}

/** Why no model takes frames of such a size in pixels. */
export function refusalOfShape({ width, height }: PixelSize): MediaRefusal | null {
  const isTooNarrow = Math.max(width, height) > maxProcessorRatio * Math.min(width, height);
  return isTooNarrow
    ? { code: 'ratio-too-extreme', values: { kind: 'video', width, height, maxRatio: maxProcessorRatio } }
    : null;
}

/** Why a video cannot go this way to this model; null: it can. */
export function refusalOfWay(
  way: FileWay,
  material: VideoMaterial,
  part: Trim,
  cost: Cost,
  { video }: MediaTarget,
): MediaRefusal | null {
  const no = (why: Why): MediaRefusal => impossible(way, why, material);
  if (way === 'frames') {
    if (!material.canDecode) return no('cannotRead');
    return cost.dataUrlCharacters > mostFrameCharacters ? no('tooMuch') : null;
  }
  if (isAnimation(material)) return no('animation');
  if (video === null) return notTaken;
  const length = material.isUnread ? null : refusalOfLength(part, video);
  if (length !== null) return length;
  if (way === 'upload' && video.maxUploadBytes === 0) return no('noUploads');
  if (way === 'compressed' || !isWhole(part, material)) {
    if (!material.canDecode) return no('cannotRead');
    if (!material.canEncode) return no('cannotWrite');
  }
  if (way === 'compressed') return isTooLongToCompress(part, video) ? no('tooLong') : null;
  const mostBytes = way === 'upload' ? video.maxUploadBytes : mostInlineBytes(video, material.mediaType);
  return cost.bytes > mostBytes ? tooLarge(cost.bytes, mostBytes) : null;
}

/** A moving picture: models take its frames, not its file. */
export function isAnimation({ format }: Pick<VideoMaterial, 'format'>): boolean {
  return format === 'gif' || format === 'webp';
}

/** Why the model does not take a file of that length; null: it does. */
export function refusalOfLength(
  { startSeconds, endSeconds }: Trim,
  { limits: { minSeconds, maxSeconds } }: VideoTarget,
): MediaRefusal | null {
  const durationSeconds = endSeconds - startSeconds;
  if (durationSeconds < minSeconds) {
    const seconds = Math.floor(durationSeconds * 10) / 10;
    return { code: 'video-too-short', values: { seconds, minSeconds } };
  }
  if (durationSeconds <= maxSeconds) return null;
  const values = { duration: clockText(Math.ceil(durationSeconds)), maxDuration: clockText(maxSeconds) };
  return { code: 'video-too-long', values };
}

function impossible(way: FileWay, why: Why, { codec }: Pick<VideoMaterial, 'codec'>): MediaRefusal {
  return { code: 'way-not-possible', values: { way, why, codec: codec?.toUpperCase() ?? 'unknown' } };
}

export function tooLarge(bytes: number, mostBytes: number): MediaRefusal {
  const values = {
    kind: 'video',
    megabytes: Math.ceil(bytes / 100_000) / 10,
    maxMegabytes: Math.floor(mostBytes / 100_000) / 10,
  };
  return { code: 'too-large-to-send', values };
}

function isTooLongToCompress({ startSeconds, endSeconds }: Trim, video: VideoTarget): boolean {
  return (mostInlineBytes(video) * 8) / (endSeconds - startSeconds) < leastBitrate;
}
