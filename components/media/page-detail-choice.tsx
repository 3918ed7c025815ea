'use client';

import { clsx } from 'clsx';
import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import type { PageCost, PageDetail } from '@/lib/media/page-detail';

interface PageDetailChoiceProps {
  readonly chosen: PageDetail;
  /** What one page costs each way; null: not known yet. */
  readonly costs: Readonly<Record<PageDetail, PageCost>> | null;
  readonly onChoose: (detail: PageDetail) => void;
}

const details = ['reading', 'layout'] as const;

/** How finely pages are drawn, said as what they are wanted for. */
export function PageDetailChoice({ chosen, costs, onChoose }: PageDetailChoiceProps) {
  const t = useTranslations('pages');
  const format = useFormatter();
  const id = useId();
  return (
    <fieldset className="grid min-w-0 gap-2 sm:grid-cols-2">
      <legend className="sr-only">{t('detail.title')}</legend>
      {details.map((detail) => (
        <div
          key={detail}
          className={clsx(
            'flex gap-2.5 rounded-lg border px-3 py-2',
            detail === chosen ? 'border-accent bg-accent-soft' : 'border-line',
          )}
        >
          <input
            id={`${id}${detail}`}
            type="radio"
            name={id}
            checked={detail === chosen}
            aria-describedby={`${id}${detail}note`}
            onChange={() => onChoose(detail)}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <div className="min-w-0 text-sm">
            <label htmlFor={`${id}${detail}`} className="font-medium text-ink">
              {t(`detail.${detail}`)}
            </label>
            <p id={`${id}${detail}note`} className="text-ink-soft text-xs tabular-nums">
              {t(`detail.${detail}Note`)}
              {costs !== null && (
                <>
                  {' '}
                  {t('detail.cost', {
                    width: format.number(costs[detail].width),
                    height: format.number(costs[detail].height),
                    tokens: format.number(costs[detail].tokens),
                  })}
                </>
              )}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
