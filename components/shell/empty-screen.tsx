'use client';

import { useTranslations } from 'next-intl';
import { useDraft } from '@/components/state/use-draft';
import { TaskGallery } from '@/components/tasks/task-gallery';
import { useTaskStart } from '@/components/tasks/use-task-start';

/** What a conversation without messages shows: what this is for, and eight ways to see it at once. */
export function EmptyScreen() {
  const t = useTranslations('shell.welcome');
  const hasAttachments = useDraft((draft) => draft.attachments.length > 0);
  const taskStart = useTaskStart();
  const hasGallery = !hasAttachments || taskStart.running !== null;
  return (
    <div className="@container flex flex-1 flex-col overflow-y-auto">
      <div className="m-auto flex w-full @4xl:max-w-5xl max-w-3xl flex-col @4xl:gap-8 gap-6 px-4 pt-2 pb-6 @4xl:text-center sm:px-6">
        <div className="flex flex-col gap-2">
          <h2 className="font-semibold @4xl:text-2xl text-xl tracking-tight">{t('title')}</h2>
          <p className="text-ink-soft">{t('lead')}</p>
        </div>
        {hasGallery && <TaskGallery {...taskStart} />}
        <p className="text-ink-faint text-sm">{t('dropHint')}</p>
      </div>
    </div>
  );
}
