'use client';

import { useTranslations } from 'next-intl';
import { useByteText } from '@/components/composer/use-byte-text';
import type { SentPicture, SentVideo, StoredPicture, StoredVideo } from '@/lib/media/attachment';
import { clockText } from '@/lib/media/clock-text';

type File = StoredPicture | StoredVideo | SentPicture | SentVideo;

/** Words what a file is: its size, its length, its format and its bytes, as far as they are known. */
export function useFileText(): (file: File) => string {
  const t = useTranslations();
  const bytes = useByteText();
  return (file) => {
    const { width, height, mediaType, byteLength } = file;
    // As strings, so that no thousands separator splits them.
    const size = { width: String(width), height: String(height) };
    const values = { ...size, format: formatName(mediaType), bytes: bytes(byteLength) };
    if (!('durationSeconds' in file)) return t('stage.sent.facts', values);
    if ('frames' in file && file.frames !== undefined) return framesText(file.frames);
    if (file.isUnread) return t('tray.sent.unread', values);
    return t('stage.sent.factsVideo', { ...values, duration: clockText(file.durationSeconds) });
  };

  function framesText(frames: NonNullable<SentVideo['frames']>): string {
    const [first] = frames;
    return t('tray.sent.frames', {
      count: frames.length,
      width: String(first?.width ?? 0),
      height: String(first?.height ?? 0),
      bytes: bytes(frames.reduce((sum, { byteLength }) => sum + byteLength, 0)),
    });
  }
}

/** As people know it: the endings of its files. */
const knownNames: Readonly<Record<string, string>> = {
  'video/quicktime': 'MOV',
  'video/x-matroska': 'MKV',
  'video/matroska': 'MKV',
  'video/x-msvideo': 'AVI',
  'video/x-ms-wmv': 'WMV',
  'video/x-ms-asf': 'WMV',
  'video/x-flv': 'FLV',
  'image/svg+xml': 'SVG',
  'image/x-icon': 'ICO',
  'image/vnd.microsoft.icon': 'ICO',
};

function formatName(mediaType: string): string {
  return knownNames[mediaType] ?? mediaType.replace(/^(?:image|video)\//, '').toUpperCase();
}
