'use client';

import { useFormatter } from 'next-intl';

const steps = [
  [1_000_000, 'megabyte'],
  [1_000, 'kilobyte'],
  [1, 'byte'],
] as const;

/** Words a number of bytes in the reader's language, in decimal units. */
export function useByteText(): (byteCount: number) => string {
  const format = useFormatter();
  return (byteCount) => {
    const [size, unit] = steps.find(([least]) => byteCount >= least) ?? [1, 'byte'];
    return format.number(byteCount / size, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
    });
  };
}
