import type { VideoFormat } from '@/lib/media/attachment';

/** As people know the containers. */
export const containerName: Readonly<Record<VideoFormat, string>> = {
  mp4: 'MP4',
  quicktime: 'MOV',
  webm: 'WebM',
  matroska: 'MKV',
  avi: 'AVI',
  wmv: 'WMV',
  flv: 'FLV',
  gif: 'GIF',
  webp: 'WebP',
};

const codecNames: ReadonlyMap<string, string> = new Map([
  ['avc', 'H.264 (AVC)'],
  ['hevc', 'H.265 (HEVC)'],
  ['av1', 'AV1'],
  ['vp8', 'VP8'],
  ['vp9', 'VP9'],
]);

/** As people know the codecs; one that is not known here under the name that its container gives it. */
export function codecName(codec: string): string {
  return codecNames.get(codec) ?? codec.toUpperCase();
}
