'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { LiveFault, LiveSource } from '@/lib/media/live-picture';
import { fileInputId } from './attach-button';

interface LiveTroubleProps {
  readonly source: LiveSource;
  readonly fault: LiveFault;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** Why there is no live picture, with the way out: to try again, or to attach a file. */
export function LiveTrouble({ source, fault, onAgain, onClose }: LiveTroubleProps) {
  const t = useTranslations('ways.live');
  return (
    <>
      <p role="alert" className="rounded-lg bg-danger-soft px-3 py-2 text-danger text-sm">
        {t(`${source}.${fault}`)}
      </p>
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button
          onClick={() => {
            onClose();
            document.getElementById(fileInputId)?.click();
          }}
        >
          {t('attachFile')}
        </Button>
        {fault !== 'unavailable' && (
          <Button tone="primary" onClick={onAgain}>
            {t('tryAgain')}
          </Button>
        )}
      </div>
    </>
  );
}
