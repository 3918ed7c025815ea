'use client';

import { Wrench } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { endOfMessage } from '@/components/ui/rescue-focus';
import type { PageState } from './page-state';
import { useTroubleWords } from './use-trouble-words';

interface FixButtonProps {
  readonly page: PageState;
  readonly onFix: () => void;
}

/** Puts what went wrong into the message, in words, for the model to mend: the person sees it before it is sent. */
export function FixButton({ page, onFix }: FixButtonProps) {
  const t = useTranslations('results.preview');
  const workspace = useWorkspace();
  const troubles = useTroubleWords()(page);
  const fix = () => {
    const list = troubles.map((trouble) => `- ${trouble}`).join('\n');
    const words = troubles.length > 0 ? t('fixWords', { list }) : t('fixWordsOpen');
    const { text } = workspace.draft.getState();
    workspace.setDraftText([text.trim(), words].filter((part) => part !== '').join('\n\n'));
    onFix();
    // The box holds the words once they are drawn.
    requestAnimationFrame(() => endOfMessage()?.focus());
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-1">
      <Button
        size="small"
        className="watching:hidden"
        onClick={fix}
        aria-description={t('fixHint')}
        data-tooltip={t('fixHint')}
      >
        <Wrench aria-hidden size={14} />
        {t('fix')}
      </Button>
      <span className="text-ink-faint text-xs">{t('bounds')}</span>
    </div>
  );
}
