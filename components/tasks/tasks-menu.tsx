'use client';

import { CircleUserRound, Settings2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { type RefObject, useEffect } from 'react';
import { showTaskDialog } from '@/components/state/task-dialog';
import { useOwnTasks } from '@/components/state/use-own-tasks';
import { useWorkspace } from '@/components/state/workspace-context';
import { MenuPanel } from '@/components/ui/menu-panel';
import { endOfMessage } from '@/components/ui/rescue-focus';
import { tasks } from '@/lib/tasks/tasks';
import { taskIcons } from './task-icons';
import { useOwnTask } from './use-own-task';
import { galleryTask, writeTask } from './write-task';

interface TasksMenuProps {
  readonly anchorRef: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Every task, to be done on pictures of one's own: its prompt goes into the message, to be changed or sent. Those that a person made come first. */
export function TasksMenu({ anchorRef, onClose }: TasksMenuProps) {
  const t = useTranslations('composer.tasks');
  const locale = useLocale();
  const workspace = useWorkspace();
  useEffect(() => void workspace.readOwnTasks(), [workspace]);
  const words = useTranslations('tasks');
  const own = useOwnTasks();
  const { use } = useOwnTask();
  const items = tasks.map((task) => ({
    id: task.id,
    label: task.title[locale],
    note: task.summary[locale],
    icon: taskIcons[task.id],
    onSelect: () => writeTask(galleryTask(task, locale), workspace),
  }));
  const ownItems = own.map((task) => ({
    id: task.id,
    label: task.title,
    icon: CircleUserRound,
    // After the menu has given the focus back.
    onSelect: () => void setTimeout(() => use(task)),
  }));
  const manage = {
    id: 'manage',
    label: words('manage'),
    icon: Settings2,
    onSelect: () => void setTimeout(() => showTaskDialog({ kind: 'list' })),
  };
  return (
    <MenuPanel
      anchorRef={anchorRef}
      label={t('label')}
      side="top"
      className="w-80 max-w-[calc(100vw-16px)]"
      onClose={onClose}
      focusAfterChoice={endOfMessage}
      groups={[
        ...(own.length === 0 ? [] : [{ id: 'own', title: words('own'), items: ownItems }]),
        { id: 'tasks', items },
        { id: 'manage', items: [manage] },
      ]}
    />
  );
}
