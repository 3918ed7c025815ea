'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { ownNames } from '@/components/shell/language-names';
import { isLocale, type Locale, locales } from '@/lib/i18n/locale';

interface ReportLanguageProps {
  readonly language: Locale;
  readonly onChoose: (language: Locale) => void;
}

/** The language of whoever will read it. What was said stays in the language in which it was said. */
export function ReportLanguage({ language, onChoose }: ReportLanguageProps) {
  const t = useTranslations('report');
  const id = useId();
  return (
    <div className="flex items-center justify-between gap-4 text-sm">
      <label htmlFor={id} className="font-medium text-ink">
        {t('language')}
      </label>
      <select
        id={id}
        value={language}
        onChange={({ target }) => isLocale(target.value) && onChoose(target.value)}
        className="h-8 rounded-lg border border-control bg-raised px-2 text-ink pointer-coarse:h-10"
      >
        {locales.map((locale) => (
          <option key={locale} value={locale}>
            {ownNames[locale]}
          </option>
        ))}
      </select>
    </div>
  );
}
