import { err, type Result } from '@/lib/core/result';
import type { MediaRefusal } from './attachment';
import { sniffedByteCount, sniffFormat } from './bytes/sniff-format';
import { videoFormatOf } from './video-format';
import type { VideoMaterial } from './video-ways';
import { readVideoFile } from './videos/read-video-file';
import type { After } from './videos/stall-watch';

/**
 * What is known of a video file before anything is made of it; asked again, it costs nothing. `after` is the page's
 * timer. An error says that it is no video, or cannot be read.
 */
export async function readVideoMaterial(
  file: Blob,
  signal: AbortSignal,
  after: After,
): Promise<Result<VideoMaterial, MediaRefusal>> {
  const format = videoFormatOf(sniffFormat(await headOf(file)));
  if (format === null) return err({ code: 'video-not-readable', values: {} });
  const looked = await readVideoFile(file, format, signal, after);
  return looked.ok ? { ok: true, value: looked.value.material } : looked;
}

async function headOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, sniffedByteCount).arrayBuffer());
  } catch {
    return new Uint8Array(0);
  }
}
