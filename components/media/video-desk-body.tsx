'use client';

import { useTranslations } from 'next-intl';
import { Spinner } from '@/components/ui/spinner';
import type { DraftAttachment } from '@/lib/conversation/workspace';
import { MediaTrouble } from './media-trouble';
import { useVideoMaterial } from './use-video-material';
import { VideoDeskForm } from './video-desk-form';

interface VideoDeskBodyProps {
  readonly draft: DraftAttachment;
  readonly onClose: () => void;
}

/** The settings once it is known what the file holds. */
export function VideoDeskBody({ draft, onClose }: VideoDeskBodyProps) {
  const t = useTranslations('video');
  const tMedia = useTranslations('media');
  const reading = useVideoMaterial(draft.file);
  if (reading.state === 'read') {
    return <VideoDeskForm draft={draft} material={reading.material} onClose={onClose} />;
  }
  return (
    <div className="relative grid min-h-60 place-items-center">
      {reading.state === 'reading' ? (
        <p role="status" className="flex items-center gap-2 text-ink-soft text-sm">
          <Spinner size={16} />
          {t('reading')}
        </p>
      ) : (
        <MediaTrouble kind="video" text={tMedia(`refusal.${reading.refusal.code}`, reading.refusal.values)} />
      )}
    </div>
  );
}
