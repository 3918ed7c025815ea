'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { ReportTurn } from './report-choices';

interface ReportTurnsProps {
  readonly turns: readonly ReportTurn[];
  readonly leftOut: ReadonlySet<string>;
  readonly onChange: (leftOut: ReadonlySet<string>) => void;
}

/** A box to tick for every question, with what was asked. */
export function ReportTurns({ turns, leftOut, onChange }: ReportTurnsProps) {
  const t = useTranslations('report');
  const choose = (id: string, isIn: boolean) => {
    const next = new Set(leftOut);
    if (isIn) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  const chosenCount = turns.filter(({ id }) => !leftOut.has(id)).length;
  return (
    <fieldset className="min-w-0">
      <div className="flex items-center justify-between gap-2">
        <legend className="font-medium text-ink text-sm">{t('turns')}</legend>
        {turns.length > 1 && (
          <span className="flex gap-1">
            <Button tone="quiet" size="small" onClick={() => onChange(new Set())}>
              {t('all')}
            </Button>
            <Button tone="quiet" size="small" onClick={() => onChange(new Set(turns.map(({ id }) => id)))}>
              {t('none')}
            </Button>
          </span>
        )}
      </div>
      <ul className="mt-1 max-h-48 overflow-y-auto rounded-lg border border-line py-1">
        {turns.map(({ id, number, question }) => (
          <li key={id}>
            <label className="flex min-h-8 items-center gap-2.5 px-3 text-ink text-sm pointer-coarse:min-h-10">
              <input
                type="checkbox"
                checked={!leftOut.has(id)}
                onChange={(event) => choose(id, event.target.checked)}
                className="size-4 shrink-0 accent-accent"
              />
              <span className="truncate">{question.text.trim() || t('turnWithout', { number })}</span>
            </label>
          </li>
        ))}
      </ul>
      {chosenCount === 0 && <p className="mt-1 text-danger text-sm">{t('nothing')}</p>}
    </fieldset>
  );
}
