'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useByteText } from '@/components/composer/use-byte-text';
import type { WayEstimate } from '@/lib/media/video-ways';

/** What it will cost, as far as can be said before it is made. Spoken once it stays. */
export function VideoEstimateLine({ estimate }: { readonly estimate: WayEstimate }) {
  const t = useTranslations('video.estimate');
  const format = useFormatter();
  const bytes = useByteText();
  const { frames, tokens, frameSize, dataUrlCharacters } = estimate;
  return (
    <output aria-label={t('title')} className="block text-sm tabular-nums">
      <span className="font-medium text-ink">
        {frames === 0
          ? t('unknown', { bytes: bytes(estimate.bytes) })
          : t('line', { frames, tokens: format.number(tokens), bytes: bytes(estimate.bytes) })}
      </span>
      <span className="block text-ink-faint text-xs">
        {frames > 0 && t('size', { width: String(frameSize.width), height: String(frameSize.height) })}
        {frames > 0 && dataUrlCharacters > 0 && ' · '}
        {dataUrlCharacters > 0 && t('characters', { count: format.number(dataUrlCharacters) })}
      </span>
    </output>
  );
}
