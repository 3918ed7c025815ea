'use client';

import { useTranslations } from 'next-intl';
import type { TaskMark } from '@/lib/tasks/task-mark';
import { useMarkWords } from './use-mark-words';

/** As which task a message was asked, over its words. */
export function TaskCaption({ task }: { task: TaskMark }) {
  const t = useTranslations('tasks.mark');
  const words = useMarkWords();
  return (
    <p className="max-w-full truncate text-ink-faint text-xs">
      {[t('title', { title: task.title }), ...words(task)].join(' · ')}
    </p>
  );
}
