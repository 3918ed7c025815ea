'use client';

import { Plus, SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { fetched } from '@/components/ui/fetched';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { Popover } from '@/components/ui/popover';

const OptionsPanel = fetched(() => import('./options-panel').then((module) => module.OptionsPanel));

/** Options stand in the row where there is room, and under "+" on narrow screens. */
export function OptionsButton() {
  const t = useTranslations('composer');
  const wideButton = useRef<HTMLButtonElement>(null);
  const narrowButton = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<'none' | 'menu' | 'fromRow' | 'fromMenu'>('none');
  const close = () => setOpened('none');
  return (
    <>
      <IconButton
        ref={wideButton}
        icon={SlidersHorizontal}
        label={t('options.title')}
        aria-haspopup="dialog"
        aria-expanded={opened === 'fromRow'}
        onClick={() => setOpened(opened === 'fromRow' ? 'none' : 'fromRow')}
        className="max-sm:hidden"
      />
      <IconButton
        ref={narrowButton}
        icon={Plus}
        label={t('more')}
        aria-haspopup="menu"
        aria-expanded={opened === 'menu'}
        onClick={() => setOpened(opened === 'menu' ? 'none' : 'menu')}
        className="sm:hidden"
      />
      <Menu
        isOpen={opened === 'menu'}
        anchorRef={narrowButton}
        label={t('more')}
        side="top"
        onClose={() => setOpened((now) => (now === 'menu' ? 'none' : now))}
        groups={[
          {
            id: 'more',
            items: [
              {
                id: 'options',
                label: t('options.title'),
                icon: SlidersHorizontal,
                onSelect: () => setOpened('fromMenu'),
              },
            ],
          },
        ]}
      />
      <Popover
        isOpen={opened === 'fromRow' || opened === 'fromMenu'}
        anchorRef={opened === 'fromMenu' ? narrowButton : wideButton}
        label={t('options.title')}
        onClose={close}
        className="w-80"
      >
        <OptionsPanel />
      </Popover>
    </>
  );
}
