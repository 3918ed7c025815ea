'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { endOfMessage } from '@/components/ui/rescue-focus';
import type { OwnTask } from '@/lib/tasks/own-task';
import { variablesIn } from '@/lib/tasks/variables';
import { fieldStyle } from './field-style';
import { useOwnTask } from './use-own-task';

interface TaskFormProps {
  readonly task: OwnTask;
  readonly onClose: () => void;
}

/** What a task asks for each time, one line for each. */
export function TaskForm({ task, onClose }: TaskFormProps) {
  const t = useTranslations('tasks');
  const id = useId();
  const { write } = useOwnTask();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  return (
    <Dialog isOpen title={t('edit.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // It is a form within the page's form.
          event.stopPropagation();
          write(task, values);
          onClose();
          // After the dialog has given the focus back to what opened it.
          setTimeout(() => endOfMessage()?.focus());
        }}
        className="flex flex-col gap-4 text-sm"
      >
        <p className="font-medium text-ink">{task.title}</p>
        {variablesIn(task.prompt).map((name) => (
          <div key={name} className="flex flex-col gap-1">
            <label htmlFor={`${id}${name}`}>{name}</label>
            <input
              id={`${id}${name}`}
              type="text"
              value={values[name] ?? ''}
              onChange={(event) => setValues({ ...values, [name]: event.target.value })}
              className={fieldStyle}
            />
          </div>
        ))}
        <p className="text-ink-faint text-xs">{t('fill.note')}</p>
        <div className="flex justify-end gap-2">
          <Button tone="quiet" onClick={onClose}>
            {t('edit.cancel')}
          </Button>
          <Button tone="primary" type="submit">
            {t('fill.use')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
