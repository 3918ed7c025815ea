'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useWorkspace } from '@/components/state/workspace-context';
import { IconButton } from '@/components/ui/icon-button';
import { messageBox } from '@/components/ui/rescue-focus';
import type { TaskMark } from '@/lib/tasks/task-mark';
import { useMarkWords } from './use-mark-words';

/** Which task the message is asked as, with its settings; one press asks the same words without. */
export function DraftTask({ task }: { task: TaskMark }) {
  const t = useTranslations('tasks.mark');
  const workspace = useWorkspace();
  const words = useMarkWords();
  return (
    <div className="flex items-center gap-1 pt-1.5 pr-2 pl-4 text-ink-soft text-xs">
      <p className="min-w-0 truncate">
        <span className="font-medium text-accent">{t('title', { title: task.title })}</span>
        {words(task).map((word) => ` · ${word}`)}
      </p>
      <IconButton
        icon={X}
        size="small"
        label={t('leave')}
        onClick={() => {
          workspace.setDraftTask(null);
          messageBox()?.focus();
        }}
      />
    </div>
  );
}
