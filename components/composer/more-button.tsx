'use client';

import { LayoutGrid, Plus, SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { OptionsPopover } from './options-popover';
import { TasksMenu } from './tasks-button';

type Layer = 'menu' | 'tasks' | 'options';

/** What has no room in the row of a narrow screen stands under "+". */
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
        className="sm:hidden"
      />
      <Menu
        isOpen={opened === 'menu'}
        anchorRef={button}
        label={t('more')}
        side="top"
        onClose={closing('menu')}
        groups={[
          {
            id: 'more',
            items: [
              {
                id: 'tasks',
                label: t('tasks.label'),
                icon: LayoutGrid,
                onSelect: () => setOpened('tasks'),
              },
              {
                id: 'options',
                label: t('options.title'),
                icon: SlidersHorizontal,
                onSelect: () => setOpened('options'),
              },
            ],
          },
        ]}
      />
      {opened === 'tasks' && <TasksMenu anchorRef={button} onClose={closing('tasks')} />}
      <OptionsPopover isOpen={opened === 'options'} anchorRef={button} onClose={closing('options')} />
    </>
  );
}
