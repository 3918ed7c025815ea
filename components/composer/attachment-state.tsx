'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import type { DraftAttachment } from '@/lib/conversation/workspace';
import { assertNever } from '@/lib/core/assert-never';
import { useByteText } from './use-byte-text';

/** One or two lines: being prepared, what will be sent, or why it cannot be. */
export function AttachmentState({ draft }: { draft: DraftAttachment }) {
  switch (draft.state) {
    case 'preparing':
      return <Preparing />;
    case 'ready':
      return <Ready draft={draft} />;
    case 'failed':
      return <Failed draft={draft} />;
    default:
      return assertNever(draft);
  }
}

function Preparing() {
  const t = useTranslations('composer');
  return <p className="text-ink-faint">{t('preparing')}</p>;
}

function Ready({ draft }: { draft: Extract<DraftAttachment, { state: 'ready' }> }) {
  const t = useTranslations('composer');
  const format = useFormatter();
  const bytes = useByteText();
  const { sent } = draft.attachment;
  return (
    <>
      <p className="truncate text-ink-soft tabular-nums">
        {t('sentSize', { width: sent.width, height: sent.height, bytes: bytes(sent.byteLength) })}
      </p>
      <p className="truncate text-ink-faint tabular-nums">
        {t('tokens', { count: format.number(sent.visualTokens) })}
      </p>
    </>
  );
}

function Failed({ draft }: { draft: Extract<DraftAttachment, { state: 'failed' }> }) {
  const t = useTranslations();
  const workspace = useWorkspace();
  return (
    <>
      <p className="text-danger">{t(`media.refusal.${draft.refusal.code}`, draft.refusal.values)}</p>
      <Button
        tone="link"
        size="inline"
        className="pointer-coarse:min-h-8"
        aria-label={t('composer.retryNamed', { name: draft.name })}
        onClick={() => workspace.retryAttachment(draft.id)}
      >
        {t('composer.retry')}
      </Button>
    </>
  );
}
