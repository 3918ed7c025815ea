'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { fetched } from '@/components/ui/fetched';
import { IconButton } from '@/components/ui/icon-button';
import { OptionsPopover } from './options-popover';
import { TasksMenu } from './tasks-button';

type Layer = 'menu' | 'tasks' | 'options';

const MoreMenu = fetched(() => import('./more-menu').then((module) => module.MoreMenu));

/** The other ways in, and on a narrow screen what has no room in the row. */
export function MoreButton() {
  const t = useTranslations('composer');
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<Layer | null>(null);
  const closing = (layer: Layer) => () => setOpened((now) => (now === layer ? null : now));
  return (
    <>
      <IconButton
        ref={button}
        icon={Plus}
        label={t('more')}
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        onClick={() => setOpened(opened === null ? 'menu' : null)}
      />
      {opened === 'menu' && <MoreMenu anchorRef={button} onClose={closing('menu')} onOpen={setOpened} />}
      {opened === 'tasks' && <TasksMenu anchorRef={button} onClose={closing('tasks')} />}
      <OptionsPopover isOpen={opened === 'options'} anchorRef={button} onClose={closing('options')} />
    </>
  );
}
