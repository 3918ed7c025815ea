'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { readPageRange, writePageRange } from './page-range';

interface PageRangeFieldProps {
  readonly pageCount: number;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (pages: ReadonlySet<number>) => void;
}

/** The chosen pages in writing: follows what is clicked, and chooses what is typed. */
export function PageRangeField({ pageCount, chosen, onChoose }: PageRangeFieldProps) {
  const t = useTranslations('pages');
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const fault = typed === null ? null : readPageRange(typed, pageCount).fault;
  const type = (text: string) => {
    setTyped(text);
    const { pages } = readPageRange(text, pageCount);
    if (pages !== null) onChoose(pages);
  };
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1">
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('range')}
        placeholder={t('rangeExample')}
        value={typed ?? writePageRange(chosen)}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : id}
        onChange={(event) => type(event.target.value)}
        onBlur={() => fault === null && setTyped(null)}
        className="h-8 w-full min-w-40 rounded-lg border border-control bg-bg px-2 text-sm tabular-nums placeholder:text-ink-faint aria-invalid:border-danger pointer-coarse:h-10 pointer-coarse:text-field"
      />
      {fault !== null && (
        <p id={id} role="alert" className="break-words text-danger text-xs">
          {t(`rangeFault.${fault.code}`, { part: fault.part, pageCount })}
        </p>
      )}
    </div>
  );
}
