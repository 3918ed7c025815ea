'use client';

import { useTranslations } from 'next-intl';
import { useDraft } from '@/components/state/use-draft';
import { Starters } from './starters';

/** What a conversation without messages shows: what this is for, and two ways to see it at once. */
export function EmptyScreen() {
  const t = useTranslations('shell.welcome');
  const hasPictures = useDraft((draft) => draft.attachments.length > 0);
  return (
    <div className="flex flex-1 flex-col overflow-y-auto px-4 py-6">
      <div className="m-auto flex w-full max-w-3xl flex-col gap-6 sm:px-4">
        <div className="flex flex-col gap-2">
          <h2 className="font-semibold text-xl tracking-tight">{t('title')}</h2>
          <p className="max-w-lg text-ink-soft">{t('lead')}</p>
        </div>
        {!hasPictures && <Starters />}
        <p className="text-ink-faint text-sm">{t('dropHint')}</p>
      </div>
    </div>
  );
}
