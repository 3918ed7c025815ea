'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { OwnTask } from '@/lib/tasks/own-task';
import { taskLimits } from '@/lib/tasks/read-own-task';
import { variablesIn } from '@/lib/tasks/variables';
import { fieldStyle } from './field-style';
import { fieldsOf, taskOf } from './task-fields';
import { TaskSettings } from './task-settings';

interface TaskEditorProps {
  readonly task: OwnTask;
  readonly onClose: () => void;
}

/** A task of one's own: its words, and how it is asked. */
export function TaskEditor({ task, onClose }: TaskEditorProps) {
  const t = useTranslations('tasks.edit');
  const workspace = useWorkspace();
  const id = useId();
  const [fields, setFields] = useState(() => fieldsOf(task));
  const [isKept, setKept] = useState(true);
  const edited = taskOf(task.id, fields);
  const names = variablesIn(fields.prompt);

  const save = async () => {
    if (edited === null) return;
    const isNowKept = await workspace.saveOwnTask(edited);
    setKept(isNowKept);
    if (isNowKept) onClose();
  };
  return (
    <Dialog isOpen title={t('title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // It is a form within the page's form.
          event.stopPropagation();
          void save();
        }}
        className="flex flex-col gap-4 text-sm"
      >
        <div className="flex flex-col gap-1">
          <label htmlFor={`${id}title`} className="font-medium">
            {t('name')}
          </label>
          <input
            id={`${id}title`}
            type="text"
            value={fields.title}
            maxLength={taskLimits.title}
            onChange={(event) => setFields({ ...fields, title: event.target.value })}
            className={fieldStyle}
          />
        </div>
        <div className="flex flex-col gap-1">
          <label htmlFor={`${id}prompt`} className="font-medium">
            {t('prompt')}
          </label>
          <textarea
            id={`${id}prompt`}
            rows={4}
            value={fields.prompt}
            maxLength={taskLimits.prompt}
            aria-describedby={`${id}note`}
            onChange={(event) => setFields({ ...fields, prompt: event.target.value })}
            className={`${fieldStyle} field-sizing-content max-h-[40dvh] resize-y`}
          />
          <p id={`${id}note`} className="text-ink-faint text-xs">
            {names.length === 0
              ? t('promptNote', { example: `{${t('example')}}` })
              : t('asksFor', { list: names.join(', ') })}
          </p>
        </div>
        <TaskSettings fields={fields} onChange={setFields} />
        {!isKept && (
          <p role="alert" className="rounded-lg bg-warning-soft px-3 py-2 text-warning">
            {t('notKept')}
          </p>
        )}
        <div className="flex justify-end gap-2">
          <Button tone="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button tone="primary" type="submit" disabled={edited === null}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
