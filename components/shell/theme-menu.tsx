'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { applyTheme, readTheme, type Theme, themes } from './theme';

const icons = { system: Monitor, light: Sun, dark: Moon } as const;

export function ThemeMenu() {
  const t = useTranslations('shell');
  const button = useRef<HTMLButtonElement>(null);
  const [openedWith, setOpenedWith] = useState<Theme | null>(null);
  return (
    <>
      <IconButton
        ref={button}
        icon={Sun}
        label={t('theme')}
        aria-haspopup="menu"
        aria-expanded={openedWith !== null}
        onClick={() => setOpenedWith(openedWith === null ? shownTheme() : null)}
      />
      <Menu
        isOpen={openedWith !== null}
        anchorRef={button}
        label={t('theme')}
        side="top"
        onClose={() => setOpenedWith(null)}
        groups={[
          {
            id: 'theme',
            items: themes.map((theme) => ({
              id: theme,
              label: t(`themes.${theme}`),
              icon: icons[theme],
              isChosen: theme === openedWith,
              onSelect: () => applyTheme(theme),
            })),
          },
        ]}
      />
    </>
  );
}

function shownTheme(): Theme {
  return readTheme(document.documentElement.dataset.theme);
}
