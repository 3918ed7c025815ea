'use client';

import { Languages } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { usePageRefresh } from '@/components/access/use-page-refresh';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { localeCookie, locales } from '@/lib/i18n/locale';
import { ownNames } from './language-names';
import { rememberInCookie } from './remember-in-cookie';

export function LanguageMenu() {
  const t = useTranslations('shell');
  const current = useLocale();
  const refreshPage = usePageRefresh();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        ref={button}
        icon={Languages}
        label={t('language')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      <Menu
        isOpen={isOpen}
        anchorRef={button}
        label={t('language')}
        side="top"
        onClose={() => setOpen(false)}
        groups={[
          {
            id: 'language',
            items: locales.map((locale) => ({
              id: locale,
              label: ownNames[locale],
              isChosen: locale === current,
              onSelect: () => {
                rememberInCookie(localeCookie, locale);
                void refreshPage();
              },
            })),
          },
        ]}
      />
    </>
  );
}
