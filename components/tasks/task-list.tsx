'use client';

import { Download, Pencil, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { showTaskDialog } from '@/components/state/task-dialog';
import { useOwnTasks } from '@/components/state/use-own-tasks';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import { saveFile } from '@/components/ui/save-file';
import { newId } from '@/lib/core/ids';
import type { OwnTask } from '@/lib/tasks/own-task';
import { writeTasksFile } from '@/lib/tasks/tasks-file';
import { TaskFileButton } from './task-file-button';
import { useOwnTask } from './use-own-task';

/** Every task of one's own, to be used, changed, deleted or passed on. */
export function TaskList({ onClose }: { onClose: () => void }) {
  const t = useTranslations('tasks.list');
  const words = useTranslations('tasks');
  const workspace = useWorkspace();
  const tasks = useOwnTasks();
  const { use } = useOwnTask();
  useEffect(() => void workspace.readOwnTasks(), [workspace]);
  const [deleted, setDeleted] = useState<OwnTask | null>(null);
  const save = (name: string, kept: readonly OwnTask[]) =>
    saveFile({ name: `${name}.json`, mediaType: 'application/json', content: writeTasksFile(kept) });
  return (
    <Dialog isOpen title={t('title')} onClose={onClose}>
      <div className="flex flex-col gap-4 text-sm">
        {tasks.length === 0 ? (
          <p className="text-ink-soft">{t('empty')}</p>
        ) : (
          <ul aria-label={t('title')} className="-mx-2 flex flex-col">
            {tasks.map((task) => (
              <li key={task.id} className="flex items-center gap-1 rounded-lg hover:bg-hover">
                <button
                  type="button"
                  aria-label={t('use', { title: task.title })}
                  onClick={() => {
                    onClose();
                    setTimeout(() => use(task));
                  }}
                  className="flex min-w-0 flex-1 flex-col rounded-lg px-2 py-1.5 text-left"
                >
                  <span className="truncate font-medium text-ink">{task.title}</span>
                  <span className="truncate text-ink-faint text-xs">{task.prompt}</span>
                </button>
                <IconButton
                  icon={Pencil}
                  size="small"
                  label={t('change', { title: task.title })}
                  onClick={() => showTaskDialog({ kind: 'edit', task })}
                />
                <IconButton
                  icon={Download}
                  size="small"
                  label={t('save', { title: task.title })}
                  onClick={() => save(fileNameOf(task.title, t('fileName')), [task])}
                />
                <IconButton
                  icon={Trash2}
                  size="small"
                  label={t('delete', { title: task.title })}
                  onClick={() => {
                    void workspace.removeOwnTask(task.id);
                    setDeleted(task);
                  }}
                />
              </li>
            ))}
          </ul>
        )}
        {deleted !== null && (
          <p
            role="status"
            className="flex items-center justify-between gap-2 rounded-lg bg-hover py-1 pr-1 pl-3"
          >
            {t('deleted', { title: deleted.title })}
            <Button
              size="small"
              onClick={() => {
                void workspace.saveOwnTask(deleted);
                setDeleted(null);
              }}
            >
              {t('undo')}
            </Button>
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => showTaskDialog({ kind: 'edit', task: emptyTask() })}>
            <Plus aria-hidden size={15} />
            {words('new')}
          </Button>
          <TaskFileButton />
          {tasks.length > 1 && <Button onClick={() => save(t('fileName'), tasks)}>{t('saveAll')}</Button>}
        </div>
      </div>
    </Dialog>
  );
}

const emptyTask = (): OwnTask => ({ id: newId(), title: '', prompt: '', result: 'text' });

/** Without what a file system may refuse. */
function fileNameOf(title: string, otherwise: string): string {
  const name = title
    .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
    .trim()
    .slice(0, 60);
  return name === '' ? otherwise : name;
}
