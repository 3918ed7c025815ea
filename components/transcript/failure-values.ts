import type { Failure } from '@/lib/protocol/failure';

/** What the sentences may name; a failure that came without a value says less. */
const nothing = { min: 0, max: 0, limit: 0, megabytes: 0, maxMegabytes: 0, region: 'none' };

/** The values for a failure's words; `wordWait` words a number of seconds. */
export function failureValues(
  { values, param, retryAfterSeconds }: Pick<Failure, 'values' | 'param' | 'retryAfterSeconds'>,
  wordWait: (seconds: number) => string,
): Readonly<Record<string, string | number>> {
  return {
    ...nothing,
    option: param ?? 'none',
    wait: retryAfterSeconds === undefined ? 'none' : wordWait(retryAfterSeconds),
    ...values,
  };
}
