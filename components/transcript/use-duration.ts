'use client';

import { useFormatter } from 'next-intl';

/** Words a duration: milliseconds below a second, tenths of a second below ten, whole seconds above. */
export function useDuration(): (durationMs: number) => string {
  const format = useFormatter();
  return (durationMs) => {
    const isBrief = durationMs < 1000;
    return format.number(isBrief ? durationMs : durationMs / 1000, {
      style: 'unit',
      unit: isBrief ? 'millisecond' : 'second',
      unitDisplay: 'short',
      maximumFractionDigits: isBrief || durationMs >= 10_000 ? 0 : 1,
    });
  };
}
