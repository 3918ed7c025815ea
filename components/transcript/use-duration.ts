'use client';

import { useFormatter } from 'next-intl';

/** Words a duration in seconds: a tenth below ten seconds, whole ones above. */
export function useDuration(): (durationMs: number) => string {
  const format = useFormatter();
  return (durationMs) =>
    format.number(durationMs / 1000, {
      style: 'unit',
      unit: 'second',
      unitDisplay: 'short',
      maximumFractionDigits: durationMs < 10_000 ? 1 : 0,
    });
}
