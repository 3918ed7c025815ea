import { err, ok, type Result } from '@/lib/core/result';
import { sha256 } from '@/lib/core/sha256';
import type { MediaRefusal, PreparationNote, StoredVideo, VideoFormat } from '../attachment';
import { withoutLocation } from '../bytes/without-location';
import { mediaTypeOf } from '../media-type';
import { probeVideo } from './probe-video';

export interface VideoCopies {
  readonly original: StoredVideo;
  readonly originalBlob: Blob;
  /** The same video without what it says about its place; the original itself when it says nothing. */
  readonly sent: StoredVideo;
  readonly sentBlob: Blob;
  readonly notes: readonly PreparationNote[];
}

/** From a file to the original to keep and the bytes to send. Runs in the video worker. */
export async function readVideo(file: Blob, format: VideoFormat): Promise<Result<VideoCopies, MediaRefusal>> {
  const facts = await probeVideo(file);
  const bytes = await readBytes(file);
  if (facts === null || bytes === null) return err({ code: 'video-not-readable', values: {} });
  const mediaType = mediaTypeOf[format];
  const describe = async (content: Uint8Array<ArrayBuffer>): Promise<StoredVideo> => ({
    hash: await sha256(content),
    mediaType,
    byteLength: content.length,
    ...facts,
  });
  const bare = withoutLocation(bytes, format);
  const original = await describe(bytes);
  const originalBlob = new Blob([bytes], { type: mediaType });
  if (bare === null) return ok({ original, originalBlob, sent: original, sentBlob: originalBlob, notes: [] });
  const sentBlob = new Blob([bare], { type: mediaType });
  return ok({ original, originalBlob, sent: await describe(bare), sentBlob, notes: ['location-removed'] });
}

/** A file that was moved or changed since it was chosen can no longer be read. */
async function readBytes(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
