'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { momentText } from './moment-text';
import { readClock, type TrimEdge } from './trim-range';

interface TrimTimeFieldProps {
  readonly edge: TrimEdge;
  readonly seconds: number;
  readonly onMove: (edge: TrimEdge, seconds: number) => void;
}

/** The exact time of one end, typed. What is no time changes nothing. */
export function TrimTimeField({ edge, seconds, onMove }: TrimTimeFieldProps) {
  const t = useTranslations('video.trim');
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const take = () => {
    const wanted = typed === null ? null : readClock(typed);
    if (wanted !== null) onMove(edge, wanted);
    setTyped(null);
  };
  return (
    <span className="flex items-center gap-2">
      <label htmlFor={id} className="text-ink-soft text-xs">
        {t(`${edge}Time`)}
      </label>
      <input
        id={id}
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        value={typed ?? momentText(seconds)}
        aria-invalid={typed !== null && readClock(typed) === null}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            take();
          }
        }}
        className="h-8 w-22 rounded-lg border border-control bg-bg px-2 text-right text-sm tabular-nums aria-invalid:border-danger pointer-coarse:h-10 pointer-coarse:text-field"
      />
    </span>
  );
}
