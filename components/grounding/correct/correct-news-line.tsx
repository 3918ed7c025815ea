'use client';

import { useTranslations } from 'next-intl';
import type { Correcting } from './use-correcting';

/** Says aloud what was just done: on the picture it can only be seen. */
export function CorrectNewsLine({ told }: Pick<Correcting, 'told'>) {
  const t = useTranslations('correct');
  const news = told?.news;
  const label = news && 'label' in news ? (news.label ?? t('unnamed')) : '';
  return (
    <p aria-live="polite" className="sr-only">
      {news && <span key={told.number}>{t(`news.${news.kind}`, { ...news, label })}</span>}
    </p>
  );
}
