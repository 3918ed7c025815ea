'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { starterTasks } from '@/lib/tasks/starter-tasks';
import { startTask } from './start-task';
import { StarterCard } from './starter-card';

/** What a conversation without messages shows: what this is for, and two ways to see it at once. */
export function EmptyScreen() {
  const t = useTranslations('shell.welcome');
  const locale = useLocale();
  const workspace = useWorkspace();
  const [state, setState] = useState<'idle' | 'starting' | 'failed'>('idle');
  return (
    <div className="flex flex-1 flex-col overflow-y-auto px-4 py-6">
      <div className="m-auto flex w-full max-w-2xl flex-col gap-6">
        <div className="flex flex-col gap-2">
          <h2 className="font-semibold text-xl tracking-tight">{t('title')}</h2>
          <p className="max-w-lg text-ink-soft">{t('lead')}</p>
        </div>
        <section aria-labelledby="starters" className="flex flex-col gap-3">
          <h3 id="starters" className="text-ink-faint text-sm">
            {t('try')}
          </h3>
          <ul className="grid grid-cols-2 gap-3">
            {starterTasks.map((task) => (
              <li key={task.id}>
                <StarterCard
                  address={task.file}
                  title={task.title[locale]}
                  prompt={task.prompt[locale]}
                  isDisabled={state === 'starting'}
                  onStart={() => {
                    setState('starting');
                    startTask(task, locale, workspace).then(
                      () => setState('idle'),
                      () => setState('failed'),
                    );
                  }}
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
        <p className="text-ink-faint text-sm">{t('dropHint')}</p>
      </div>
    </div>
  );
}
