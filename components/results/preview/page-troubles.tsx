'use client';

import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Spinner } from '@/components/ui/spinner';
import type { PageState } from './page-state';
import { useTroubleWords } from './use-trouble-words';

/** What went wrong while a page ran, or that nothing did. */
export function PageTroubles({ page }: { readonly page: PageState }) {
  const t = useTranslations('results.preview');
  const troubles = useTroubleWords()(page);
  return (
    <div role="status" className="px-1 text-sm">
      {troubles.length > 0 ? (
        <ul aria-label={t('troubles')} className="flex max-h-40 flex-col gap-1 overflow-y-auto">
          {troubles.map((trouble) => (
            <li key={trouble} className="flex gap-2">
              <TriangleAlert aria-hidden size={15} className="mt-0.5 shrink-0 text-warning" />
              <span className="wrap-anywhere min-w-0">{trouble}</span>
            </li>
          ))}
        </ul>
      ) : page.phase === 'loading' ? (
        <p className="flex items-center gap-2 text-ink-faint">
          <Spinner />
          {t('starting')}
        </p>
      ) : (
        <p className="flex items-center gap-2 text-ink-soft">
          <CircleCheck aria-hidden size={15} className="shrink-0 text-success" />
          {t('fine')}
        </p>
      )}
    </div>
  );
}
