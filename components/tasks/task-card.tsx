import { clsx } from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import { Spinner } from '@/components/ui/spinner';
import type { OfferedTask } from '@/lib/tasks/task-cards';
import { TaskStill } from './task-still';

interface TaskCardProps {
  readonly task: OfferedTask;
  /** `waiting`: another one is running. */
  readonly state: 'idle' | 'running' | 'waiting';
  readonly onStart: () => void;
}

/**
 * One button: the still above the words, beside them where two columns are wide enough for that. It keeps the focus
 * while it works, so it is never disabled outright. The words stand first, because they name it.
 */
export function TaskCard({ task, state, onStart }: TaskCardProps) {
  const t = useTranslations('shell.welcome');
  const locale = useLocale();
  const isRunning = state === 'running';
  return (
    <button
      type="button"
      aria-disabled={state !== 'idle' || undefined}
      onClick={onStart}
      className={clsx(
        'group flex size-full @4xl:flex-col-reverse @xl:flex-row-reverse flex-col-reverse @4xl:items-stretch @xl:items-center rounded-xl p-2 text-left transition-[background-color,opacity]',
        state === 'idle' ? 'hover:bg-hover' : isRunning ? 'bg-hover' : 'opacity-45',
      )}
    >
      <span className="flex min-w-0 flex-1 flex-col gap-0.5 @4xl:px-1 @xl:px-3 px-1 @4xl:pt-2 @xl:pt-0 pt-2 pb-1 @xl:pb-0">
        <span className="font-medium text-ink text-sm">{task.title[locale]}</span>
        <span className="line-clamp-2 text-balance text-ink-soft text-xs">
          {isRunning ? t('starting') : task.summary[locale]}
        </span>
      </span>
      <span className="relative @4xl:w-full @xl:w-36 w-full shrink-0 overflow-hidden rounded-lg">
        <TaskStill task={task} />
        {isRunning && (
          <span className="absolute inset-0 flex items-center justify-center bg-black/45 text-white">
            <Spinner size={24} />
          </span>
        )}
      </span>
    </button>
  );
}
