'use client';

import { ChevronDown, CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { messageBox, rescueFocus } from '@/components/ui/rescue-focus';
import { taskCards } from '@/lib/tasks/task-cards';
import { TaskCard } from './task-card';
import type { TaskStart } from './use-task-start';

/** What most people come for; the rest is a press away. */
const shownCount = 8;

/** The tasks as cards, each of which runs it on a sample of its own. */
export function TaskGallery({ running, failed, start }: TaskStart) {
  const t = useTranslations('shell.welcome');
  const words = useTranslations('tasks');
  const [isWhole, setWhole] = useState(false);
  // A card that was pressed goes with the gallery, and the focus with it.
  useEffect(() => () => rescueFocus(messageBox), []);
  return (
    <section aria-labelledby="task-gallery" className="flex flex-col gap-2">
      <h3 id="task-gallery" className="sr-only">
        {t('try')}
      </h3>
      <ul className="-mx-2 grid @4xl:grid-cols-4 grid-cols-2 @xl:gap-x-2">
        {taskCards.slice(0, isWhole ? undefined : shownCount).map((task) => (
          <li key={task.id}>
            <TaskCard
              task={task}
              state={running === null ? 'idle' : running.id === task.id ? 'running' : 'waiting'}
              onStart={() => start(task)}
            />
          </li>
        ))}
      </ul>
      <Button
        tone="quiet"
        size="small"
        aria-expanded={isWhole}
        onClick={() => setWhole(!isWhole)}
        className="@4xl:self-center self-start aria-expanded:bg-transparent"
      >
        {words(isWhole ? 'fewer' : 'all')}
        <ChevronDown aria-hidden size={14} className={isWhole ? 'rotate-180' : ''} />
      </Button>
      <p role="status" className="sr-only">
        {running !== null && t('starting')}
      </p>
      {failed !== null && (
        <div
          role="alert"
          className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-danger-soft py-2 pr-2 pl-3 text-left text-danger text-sm"
        >
          <CircleAlert aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />
          <p className="min-w-48 flex-1">{t('sampleFailed')}</p>
          <Button size="small" onClick={() => start(failed)}>
            {t('retry')}
          </Button>
        </div>
      )}
    </section>
  );
}
