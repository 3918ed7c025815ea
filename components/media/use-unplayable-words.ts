'use client';

import { useTranslations } from 'next-intl';
import type { VideoAttachment, VideoFormat } from '@/lib/media/attachment';
import { codecName, containerName } from './video-names';

/** No browser plays these. */
const neverPlayed: ReadonlySet<VideoFormat> = new Set(['avi', 'wmv', 'flv']);

/** Why a video cannot be played here, as far as its file says. */
export function useUnplayableWords({ format, original }: VideoAttachment): string {
  const t = useTranslations('video.playback');
  if (neverPlayed.has(format)) return t('unplayableFormat', { format: containerName[format] });
  if (original.codec !== undefined) return t('unplayableCodec', { codec: codecName(original.codec) });
  return t('unplayable');
}
