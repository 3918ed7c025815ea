'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { Failure } from '@/lib/protocol/failure';
import { failureValues } from './failure-values';

interface FailureWords {
  readonly title: string;
  readonly hint: string;
}

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
  return (failure) => ({
    title: t(`${failure.code}.title`),
    hint: t(`${failure.code}.hint`, failureValues(failure, wordWait)),
  });
}
