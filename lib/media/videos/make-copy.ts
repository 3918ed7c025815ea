import {
  BufferTarget,
  Conversion,
  type ConversionVideoOptions,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  Quality,
} from 'mediabunny';
import type { Trim } from '../media-choices';
import type { CopyPlan } from './copy-plan';
import { codecsToWrite, openVideo } from './probe-video';

/** What of a video is copied, and how. */
export interface CopyOrder {
  /** In seconds of its clock; null: all of it. */
  readonly part: Trim | null;
  /** Null: as it is, encoded anew only where the part does not begin with a whole picture. */
  readonly plan: CopyPlan | null;
}

/**
 * A new MP4 of a video or a part of it, without sound, place or titles. Runs in the video worker. Throws where this
 * browser cannot make one.
 */
export async function makeCopy(
  file: Blob,
  { part, plan }: CopyOrder,
  onProgress: (share: number) => void,
): Promise<Blob> {
  const input = openVideo(file);
  const target = new BufferTarget();
  try {
    const conversion = await Conversion.init({
      input,
      output: new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target }),
      tracks: 'primary',
      video: plan === null ? {} : await encoding(plan),
      audio: { discard: true },
      ...(part === null ? {} : { trim: { start: part.startSeconds, end: part.endSeconds } }),
      copy: { boundaryTolerance: 0 },
      tags: {},
      showWarnings: false,
    });
    if (!conversion.isValid || conversion.utilizedTracks.length === 0) throw new Error('Nothing to copy');
    conversion.onProgress = onProgress;
    await conversion.execute();
    if (target.buffer === null) throw new Error('Nothing was written');
    return new Blob([target.buffer], { type: 'video/mp4' });
  } finally {
    input.dispose();
  }
}

/** Seconds from one whole picture to the next: a server that samples half seconds decodes less in vain. */
const keyFrameInterval = 4;

async function encoding({ size, frameRate, bitrate }: CopyPlan): Promise<ConversionVideoOptions> {
  const quality = new Quality({ bitrate });
  const codec = await getFirstEncodableVideoCodec([...codecsToWrite], { ...size, quality });
  if (codec === null) throw new Error('No encoder');
  const upright = { fit: 'fill', allowTransformationMetadata: false } as const;
  return { ...size, ...upright, frameRate, codec, quality, keyFrameInterval, forceTranscode: true };
}
