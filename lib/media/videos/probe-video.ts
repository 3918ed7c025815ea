import {
  BlobSource,
  getFirstEncodableVideoCodec,
  Input,
  type InputVideoTrack,
  MATROSKA,
  MP4,
  QTFF,
  WEBM,
} from 'mediabunny';
import { err, ok, type Result } from '@/lib/core/result';
import type { MediaRefusal, StoredVideo } from '../attachment';

/** What a container says of its video, and what this browser can do with it. */
export interface ProbedVideo extends Omit<StoredVideo, 'hash' | 'mediaType' | 'byteLength'> {
  readonly canDecode: boolean;
  readonly canEncode: boolean;
}

/** So many packets tell the rate of the pictures. */
const ratedPackets = 100;

/** Opens a file for reading by slices. The caller disposes of it. */
export function openVideo(file: Blob): Input {
  const source = new BlobSource(file, { handleUnhandledError: () => undefined });
  return new Input({ source, formats: [MP4, QTFF, WEBM, MATROSKA] });
}

/**
 * What a video's container says: its display size in pixels, rotation and pixel shape applied, its duration in
 * seconds, asked of its packets where the container does not state it, its rate, codec, and whether it has sound. Null
 * when it cannot be read.
 */
export async function probeVideo(file: Blob): Promise<Result<ProbedVideo, MediaRefusal> | null> {
  const input = openVideo(file);
  try {
    const track = await input.getPrimaryVideoTrack();
    const hasSound = (await input.getPrimaryAudioTrack()) !== null;
    if (track === null) return hasSound ? err({ code: 'video-without-pictures', values: {} }) : null;
    const [width, height] = await Promise.all([track.getDisplayWidth(), track.getDisplayHeight()]);
    const durationSeconds = (await input.getDurationFromMetadata()) || (await input.computeDuration());
    if (![width, height, durationSeconds].every(Number.isFinite) || width <= 0 || height <= 0) return null;
    if (durationSeconds <= 0) return err({ code: 'video-without-length', values: {} });
    const frameRate = await rateOf(track);
    const codec = await codecOf(track);
    return ok({
      width,
      height,
      durationSeconds,
      ...(frameRate === null ? {} : { frameRate }),
      ...(codec === null ? {} : { codec }),
      hasSound,
      canDecode: await canDecode(track),
      canEncode: await canEncode(),
    });
  } catch {
    return null;
  } finally {
    input.dispose();
  }
}

async function rateOf(track: InputVideoTrack): Promise<number | null> {
  const { averagePacketRate } = await track.computePacketStats(ratedPackets, { metadataOnly: true });
  const rounded = Math.round(averagePacketRate * 100) / 100;
  return Number.isFinite(rounded) && rounded > 0 ? rounded : null;
}

async function codecOf(track: InputVideoTrack): Promise<string | null> {
  const codec = await track.getCodec();
  if (codec !== null) return codec;
  return typeof track.internalCodecId === 'string' ? track.internalCodecId : null;
}

async function canDecode(track: InputVideoTrack): Promise<boolean> {
  if (typeof VideoDecoder === 'undefined' || typeof OffscreenCanvas === 'undefined') return false;
  return track.canDecode().catch(() => false);
}

/** Codecs for a new video, the most widely read first. */
export const codecsToWrite = ['avc', 'vp9', 'av1'] as const;

/** Asked of an ordinary size; encoders that refuse one of them refuse all. */
export async function canEncode(): Promise<boolean> {
  if (typeof VideoEncoder === 'undefined') return false;
  const codec = await getFirstEncodableVideoCodec([...codecsToWrite], { width: 640, height: 360 }).catch(
    () => null,
  );
  return codec !== null;
}
