'use client';

import { useTranslations } from 'next-intl';
import { assertNever } from '@/lib/core/assert-never';
import type { MediaOrigin } from '@/lib/media/media-choices';
import { frameTime } from './frame-time';

/** Words where a picture or video came from; null for a file that a person gave. */
export function useOriginText(): (origin: MediaOrigin | undefined) => string | null {
  const t = useTranslations('tray.origin');
  return (origin) => {
    if (origin === undefined) return null;
    switch (origin.kind) {
      case 'page':
        return t('page', { page: origin.page, count: origin.pageCount, document: origin.document });
      case 'frame':
        return t('frame', { time: frameTime(origin.seconds), video: origin.video });
      case 'crop': {
        const { of, x, y, width, height } = origin;
        return t('crop', {
          of,
          x: String(x),
          y: String(y),
          width: String(width),
          height: String(height),
        });
      }
      case 'camera':
        return t('camera');
      case 'screen':
        return t('screen');
      case 'conversation':
        return t('conversation', { title: origin.title });
      case 'address':
        return origin.url;
      default:
        return assertNever(origin);
    }
  };
}
