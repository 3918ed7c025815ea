'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { DraftAttachment } from '@/lib/conversation/workspace';
import type { OpenedAttachment } from './opened-attachment';

interface AttachmentAskingProps {
  readonly draft: Extract<DraftAttachment, { state: 'asking' }>;
  readonly onOpen: (dialog: OpenedAttachment['dialog']) => void;
}

/** A document: its pages have to be chosen before anything of it can be sent. */
export function AttachmentAsking({ draft, onOpen }: AttachmentAskingProps) {
  const t = useTranslations('tray');
  return (
    <>
      <p className="truncate text-ink-soft">{t(`asking.${draft.question.format}`)}</p>
      <Button
        tone="link"
        size="inline"
        className="text-xs pointer-coarse:min-h-8"
        aria-label={t('choosePagesNamed', { name: draft.name })}
        onClick={() => onOpen('pages')}
      >
        {t('choosePages')}
      </Button>
    </>
  );
}
