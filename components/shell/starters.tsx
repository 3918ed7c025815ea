'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { type Task, tasks } from '@/lib/tasks/tasks';
import { startTask } from './start-task';
import { StarterCard } from './starter-card';

/** The tasks that can be tried without a picture of one's own. */
export function Starters() {
  const t = useTranslations('shell.welcome');
  const locale = useLocale();
  const workspace = useWorkspace();
  const [state, setState] = useState<'idle' | 'starting' | 'failed'>('idle');
  const start = (task: Task) => {
    setState('starting');
    startTask(task, locale, workspace).then(
      () => setState('idle'),
      () => setState('failed'),
    );
  };
  return (
    <section aria-labelledby="starters" className="flex flex-col gap-3">
      <h3 id="starters" className="text-ink-faint text-sm">
        {t('try')}
      </h3>
      <ul className="grid grid-cols-2 gap-3">
        {tasks.map((task) => (
          <li key={task.id}>
            <StarterCard
              address={task.samples[0]?.still ?? ''}
              pictured={task.samples.map(({ title }) => title[locale]).join(' · ')}
              title={task.title[locale]}
              prompt={task.prompt[locale]}
              isDisabled={state === 'starting'}
              onStart={() => start(task)}
            />
          </li>
        ))}
      </ul>
      {state === 'failed' && (
        <p role="alert" className="text-danger text-sm">
          {t('sampleFailed')}
        </p>
      )}
    </section>
  );
}
