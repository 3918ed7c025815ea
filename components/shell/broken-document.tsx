'use client';

import { NextIntlClientProvider } from 'next-intl';
import { type ComponentProps, useEffect, useState } from 'react';
import { loadMessages } from '@/lib/i18n/load-messages';
import { isLocale, type Locale, localeCookie, matchLocale } from '@/lib/i18n/locale';
import { BrokenPage } from './broken-page';
import { readTheme, themeCookie } from './theme';

/** The page when even its frame broke: language and theme are found again in the browser. */
export function BrokenDocument(props: ComponentProps<typeof BrokenPage>) {
  const [found, setFound] = useState<{ locale: Locale; messages: Record<string, Record<string, unknown>> }>();
  useEffect(() => {
    const locale = locateLocale();
    const theme = readTheme(readCookie(themeCookie));
    if (theme !== 'system') document.documentElement.dataset.theme = theme;
    loadMessages(locale).then((messages) => setFound({ locale, messages }));
  }, []);
  return (
    <html lang={found?.locale ?? 'en'}>
      <body>
        {found && (
          <NextIntlClientProvider locale={found.locale} messages={found.messages} timeZone="UTC">
            <BrokenPage {...props} />
          </NextIntlClientProvider>
        )}
      </body>
    </html>
  );
}

function locateLocale(): Locale {
  const chosen = readCookie(localeCookie);
  return isLocale(chosen) ? chosen : matchLocale(navigator.languages.join(','));
}

function readCookie(name: string): string | undefined {
  return document.cookie
    .split('; ')
    .find((entry) => entry.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
