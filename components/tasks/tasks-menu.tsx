'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { MenuPanel } from '@/components/ui/menu-panel';
import { endOfMessage } from '@/components/ui/rescue-focus';
import { tasks } from '@/lib/tasks/tasks';
import { taskIcons } from './task-icons';
import { galleryTask, writeTask } from './write-task';

interface TasksMenuProps {
  readonly anchorRef: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Every task, to be done on pictures of one's own: its prompt goes into the message, to be changed or sent. */
export function TasksMenu({ anchorRef, onClose }: TasksMenuProps) {
  const t = useTranslations('composer.tasks');
  const locale = useLocale();
  const workspace = useWorkspace();
  const items = tasks.map((task) => ({
    id: task.id,
    label: task.title[locale],
    note: task.summary[locale],
    icon: taskIcons[task.id],
    onSelect: () => writeTask(galleryTask(task, locale), workspace),
  }));
  return (
    <MenuPanel
      anchorRef={anchorRef}
      label={t('label')}
      side="top"
      className="w-80 max-w-[calc(100vw-16px)]"
      onClose={onClose}
      focusAfterChoice={endOfMessage}
      groups={[{ id: 'tasks', items }]}
    />
  );
}
