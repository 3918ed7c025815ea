'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { Failure } from '@/lib/protocol/failure';

interface FailureWords {
  readonly title: string;
  readonly hint: string;
}

/** What the sentences may name; a failure that came without a value says less. */
const nothing = { min: 0, max: 0, limit: 0, megabytes: 0, maxMegabytes: 0, region: 'none' };

const steps = [
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const;

/** Words a failure in the reader's language, with the values that it came with. */
export function useFailureWords(): (failure: Failure) => FailureWords {
  const t = useTranslations('failures');
  const format = useFormatter();
  const wordWait = (seconds: number): string => {
    const [length, unit] = steps.find(([least]) => seconds >= least * 1.5) ?? [1, 'second'];
    return format.number(Math.ceil(seconds / length), { style: 'unit', unit, unitDisplay: 'long' });
  };
  return ({ code, values, param, retryAfterSeconds }) => ({
    title: t(`${code}.title`),
    hint: t(`${code}.hint`, {
      ...nothing,
      option: param ?? 'none',
      wait: retryAfterSeconds === undefined ? 'none' : wordWait(retryAfterSeconds),
      ...values,
    }),
  });
}
