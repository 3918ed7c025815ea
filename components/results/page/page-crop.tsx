'use client';

import { useTranslations } from 'next-intl';
import { useBlobUrl } from '@/components/state/use-blob-url';
import type { PictureShape } from '@/lib/grounding/shape';
import { shapeBounds } from '@/lib/grounding/shape-pixels';
import type { PageGround } from './page-ground';

/** A figure of a page, cut out of the page's own picture. */
export function PageCrop({ shape, ground }: { readonly shape: PictureShape; readonly ground: PageGround }) {
  const t = useTranslations('results.page');
  const { url } = useBlobUrl(ground.picture?.hash ?? null);
  const [x1, y1, x2, y2] = shapeBounds(shape);
  const { width, height } = ground.size;
  const [w, h] = [Math.max(x2 - x1, 1), Math.max(y2 - y1, 1)];
  const place = (start: number, part: number, all: number) => (all > part ? (start / (all - part)) * 100 : 0);
  return (
    <span
      role="img"
      aria-label={t('figure', { label: shape.label ?? t('unnamed') })}
      className="my-1 block max-w-full rounded-md bg-canvas"
      style={{
        width: Math.min(w, 480),
        aspectRatio: `${w} / ${h}`,
        backgroundImage: url === null ? undefined : `url("${url}")`,
        backgroundSize: `${(width / w) * 100}% ${(height / h) * 100}%`,
        backgroundPosition: `${place(x1, w, width)}% ${place(y1, h, height)}%`,
      }}
    />
  );
}
