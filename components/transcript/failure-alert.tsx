'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { rescueFocus } from '@/components/ui/rescue-focus';
import type { Failure } from '@/lib/protocol/failure';

interface FailureAlertProps {
  readonly messageId: string;
  readonly failure: Failure;
}

/** Why there is no answer, in words, with the upstream's own words below and a way out. */
export function FailureAlert({ messageId, failure }: FailureAlertProps) {
  const t = useTranslations('transcript');
  const words = useTranslations('failures');
  const workspace = useWorkspace();
  const retry = (event: MouseEvent<HTMLElement>) => {
    const article = event.currentTarget.closest('article');
    void workspace.regenerate(messageId);
    rescueFocus(() => article);
  };
  const detail = [failure.upstreamCode, failure.upstreamMessage].filter(Boolean).join(' · ');
  return (
    <div role="alert" className="flex gap-3 rounded-lg bg-danger-soft px-4 py-3 text-sm">
      <CircleAlert aria-hidden size={17} strokeWidth={1.75} className="mt-0.5 shrink-0 text-danger" />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
        <p className="font-medium text-danger">{words(`${failure.code}.title`)}</p>
        <p className="text-ink">{words(`${failure.code}.hint`)}</p>
        {detail !== '' && (
          <p className="wrap-anywhere text-ink-soft text-xs">{t('upstreamSaid', { detail })}</p>
        )}
        <Button size="small" className="mt-1" onClick={retry}>
          {t('retry')}
        </Button>
      </div>
    </div>
  );
}
