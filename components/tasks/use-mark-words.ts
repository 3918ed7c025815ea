'use client';

import { useTranslations } from 'next-intl';
import type { TaskMark } from '@/lib/tasks/task-mark';

/** What a task says of how it is asked, in a few words each. */
export function useMarkWords(): (mark: TaskMark) => readonly string[] {
  const t = useTranslations('tasks.mark');
  return ({ temperature, isHighResolution, answerFormat }) => [
    ...(temperature === undefined ? [] : [t('temperature', { value: temperature })]),
    ...(isHighResolution === undefined ? [] : [t(isHighResolution ? 'highResolution' : 'usualResolution')]),
    ...(answerFormat === undefined ? [] : [t('json')]),
  ];
}
