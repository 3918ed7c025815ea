'use client';

import { LayoutGrid } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { fetched } from '@/components/ui/fetched';

export const TasksMenu = fetched(() =>
  import('@/components/tasks/tasks-menu').then((module) => module.TasksMenu),
);

export const tasksButtonId = 'tasks';

/** Ready prompts for what people have on their mind. Beside a wide Stage only its icon has room. */
export function TasksButton() {
  const t = useTranslations('composer.tasks');
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={button}
        id={tasksButtonId}
        tone="quiet"
        aria-label={t('label')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        data-tooltip={t('hint')}
        onClick={() => setOpen(!isOpen)}
        className="px-2 font-normal max-sm:hidden @max-sm:hidden"
      >
        <LayoutGrid aria-hidden size={17} strokeWidth={1.75} />
        <span className="@max-lg:hidden">{t('label')}</span>
      </Button>
      {isOpen && <TasksMenu anchorRef={button} onClose={() => setOpen(false)} />}
    </>
  );
}
