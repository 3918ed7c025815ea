import { err, type Result } from '@/lib/core/result';
import { prepareAddress } from './addresses/prepare-address';
import type { MediaQuestion, MediaRefusal, PreparationWatch, WantedMedia } from './attachment';
import { sniffedByteCount, sniffFormat } from './bytes/sniff-format';
import { preparePdf } from './documents/prepare-pdf';
import { preparePicture } from './pictures/prepare-picture';
import type { PreparedMedia } from './prepared-media';
import { videoFormatOf } from './video-format';
import { prepareVideo } from './videos/prepare-video';
import type { After } from './videos/stall-watch';

/**
 * Makes an attachment of a file: a video or a picture by its first bytes, whatever its name says. Of a document of
 * several pages it has to be asked first which of them are wanted. `after` is the page's timer.
 */
export async function prepareMedia(
  wanted: WantedMedia,
  watch: PreparationWatch,
  after: After,
): Promise<Result<PreparedMedia, MediaRefusal | MediaQuestion>> {
  const { file, name, target, origin, choices } = wanted;
  if (origin?.kind === 'address' && !origin.isFetched) return prepareAddress(name, origin, target);
  const sniffed = sniffFormat(await headOf(file));
  if (watch.signal.aborted) return err({ code: 'cancelled', values: {} });
  if (sniffed.kind === 'document') return preparePdf(wanted, watch, after);
  const videoFormat = videoFormatOf(sniffed);
  const isVideo = sniffed.kind === 'video' || choices.animation === 'frames';
  if (videoFormat !== null && isVideo) return prepareVideo(wanted, videoFormat, watch, after);
  return preparePicture(wanted, watch, after);
}

/** Empty when the file cannot be read: the worker then says why. */
async function headOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, sniffedByteCount).arrayBuffer());
  } catch {
    return new Uint8Array(0);
  }
}
