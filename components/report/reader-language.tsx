'use client';

import { NextIntlClientProvider, useLocale } from 'next-intl';
import { type ComponentProps, type ReactNode, useEffect, useState } from 'react';
import type { Locale } from '@/lib/i18n/locale';

type Messages = NonNullable<ComponentProps<typeof NextIntlClientProvider>['messages']>;

interface ReaderLanguageProps {
  readonly language: Locale;
  /** Until the language has come. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** A part of the page that speaks another language; its words are fetched when it is chosen. */
export function ReaderLanguage({ language, fallback, children }: ReaderLanguageProps) {
  const own = useLocale();
  const [loaded, setLoaded] = useState<{ readonly language: Locale; readonly messages: Messages } | null>(
    null,
  );
  useEffect(() => {
    if (language === own) return;
    let isWanted = true;
    const load = async () => {
      const { loadMessages } = await import('@/lib/i18n/load-messages');
      const messages = await loadMessages(language);
      if (isWanted) setLoaded({ language, messages });
    };
    // What cannot be fetched now is asked for again when another language is chosen.
    load().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [language, own]);
  if (language === own) return children;
  if (loaded?.language !== language) return fallback;
  return (
    <NextIntlClientProvider locale={language} messages={loaded.messages}>
      {children}
    </NextIntlClientProvider>
  );
}
