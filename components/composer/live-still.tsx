'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useObjectUrl } from './use-object-url';

interface LiveStillProps {
  readonly still: Blob;
  readonly onAgain: () => void;
  readonly onAttach: () => void;
}

/** The picture that was taken, before it is attached. */
export function LiveStill({ still, onAgain, onAttach }: LiveStillProps) {
  const t = useTranslations('ways.live');
  const url = useObjectUrl(still);
  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: it lies in memory. */}
      <img
        src={url ?? undefined}
        alt={t('still')}
        className="aspect-video max-h-[60dvh] w-full rounded-lg bg-[light-dark(#ebebec,#0b0b0c)] object-contain"
      />
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button onClick={onAgain}>{t('again')}</Button>
        <Button tone="primary" autoFocus onClick={onAttach}>
          {t('attach')}
        </Button>
      </div>
    </>
  );
}
