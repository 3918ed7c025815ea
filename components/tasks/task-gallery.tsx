'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { messageBox, rescueFocus } from '@/components/ui/rescue-focus';
import { tasks } from '@/lib/tasks/tasks';
import { TaskCard } from './task-card';
import type { TaskStart } from './use-task-start';

/** Every task as a card that runs it on a sample of its own. */
export function TaskGallery({ running, failed, start }: TaskStart) {
  const t = useTranslations('shell.welcome');
  // A card that was pressed goes with the gallery, and the focus with it.
  useEffect(() => () => rescueFocus(messageBox), []);
  return (
    <section aria-labelledby="task-gallery" className="flex flex-col gap-2">
      <h3 id="task-gallery" className="sr-only">
        {t('try')}
      </h3>
      <ul className="-mx-2 grid @4xl:grid-cols-4 grid-cols-2 @xl:gap-x-2">
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskCard
              task={task}
              state={running === null ? 'idle' : running.id === task.id ? 'running' : 'waiting'}
              onStart={() => start(task)}
            />
          </li>
        ))}
      </ul>
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
