'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { newId } from '@/lib/core/ids';
import { err, type Result } from '@/lib/core/result';
import { taskLimits } from '@/lib/tasks/read-own-task';
import { type FileTrouble, mostFileBytes, type ReadTasks, readTasksFile } from '@/lib/tasks/tasks-file';

type Outcome = Result<ReadTasks, FileTrouble>;

/** Loads tasks that were saved as a file, and says what became of each. */
export function TaskFileButton() {
  const t = useTranslations('tasks');
  const workspace = useWorkspace();
  const chooser = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const load = async (file: File) => {
    const { tasks } = workspace.ownTasks.getState();
    const text = file.size > mostFileBytes ? null : await file.text().catch(() => undefined);
    const read: Outcome =
      text === null
        ? err('too-large')
        : text === undefined
          ? err('unreadable')
          : readTasksFile(text, tasks, newId);
    if (read.ok) for (const task of read.value.tasks) await workspace.saveOwnTask(task);
    setOutcome(read);
  };
  return (
    <>
      <Button onClick={() => chooser.current?.click()}>{t('list.load')}</Button>
      <input
        ref={chooser}
        type="file"
        accept="application/json,.json"
        aria-label={t('list.file')}
        tabIndex={-1}
        className="sr-only"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file !== undefined) void load(file);
        }}
      />
      {outcome !== null && <LoadReport outcome={outcome} />}
    </>
  );
}

function LoadReport({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('tasks');
  if (!outcome.ok)
    return (
      <p role="alert" className="w-full rounded-lg bg-danger-soft px-3 py-2 text-danger">
        {t(`troubles.${outcome.error}`, { count: taskLimits.tasks })}
      </p>
    );
  const { tasks, sameCount, refused, unknownKeys } = outcome.value;
  return (
    <div role="status" className="flex w-full flex-col gap-1 rounded-lg bg-hover px-3 py-2">
      {tasks.length > 0 && <p>{t('loaded.added', { count: tasks.length })}</p>}
      {sameCount > 0 && <p>{t('loaded.same', { count: sameCount })}</p>}
      {refused.map(({ number, title, fault }) => (
        <p key={number} className="text-warning">
          {title === ''
            ? t('loaded.unnamed', { number, fault: t(`faults.${fault}`) })
            : t('loaded.refused', { title, fault: t(`faults.${fault}`) })}
        </p>
      ))}
      {unknownKeys.length > 0 && (
        <p className="text-warning">{t('loaded.unknown', { keys: unknownKeys.join(', ') })}</p>
      )}
    </div>
  );
}
