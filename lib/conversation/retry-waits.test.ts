import { describe, expect, it } from 'vitest';
import type { Failure } from '@/lib/protocol/failure';
import { type FailureCode, failureTable } from '@/lib/protocol/failure-table';
import { aReply } from './__fixtures__/rows';
import { retryWaitSeconds } from './retry-waits';

const failed = (code: FailureCode, more: Partial<Failure> = {}): Failure => {
  const { status, retry } = failureTable[code];
  return { code, message: '', param: null, retryable: retry !== 'never', status, ...more };
};
const seconds = (failure: Failure, tries = 0, reply = {}) =>
  retryWaitSeconds(aReply({ status: 'failed', failure, ...reply }), tries);

describe('how long to wait before trying again', () => {
  it('doubles, and ends after five tries', () => {
    const waits = [0, 1, 2, 3, 4, 5].map((tries) => seconds(failed('rate_limited'), tries));
    expect(waits).toEqual([2, 4, 8, 16, 32, null]);
  });

  it('is as long as the server says, and is left to the person when that is very long', () => {
    expect(seconds(failed('limit_requests', { retryAfterSeconds: 20.2 }))).toBe(21);
    expect(seconds(failed('limit_requests', { retryAfterSeconds: 0 }), 2)).toBe(8);
    expect(seconds(failed('limit_requests', { retryAfterSeconds: 300 }))).toBe(300);
    expect(seconds(failed('limit_requests', { retryAfterSeconds: 301 }))).toBeNull();
  });

  it('is none for what has begun to cost, did not fail, or stays as it is', () => {
    const passing = failed('rate_limited');
    expect(seconds(passing, 0, { text: 'Half an' })).toBeNull();
    expect(seconds(passing, 0, { reasoning: 'Hm' })).toBeNull();
    expect(seconds(passing, 0, { status: 'stopped' })).toBeNull();
    expect(seconds({ ...passing, retryable: false })).toBeNull();
    expect(retryWaitSeconds(aReply({ status: 'failed', failure: null }), 0)).toBeNull();
  });

  it.each(Object.entries(failureTable).filter(([, { retry }]) => retry !== 'after-a-wait'))(
    'is none for %s',
    (code) => {
      expect(seconds(failed(code as FailureCode))).toBeNull();
    },
  );
});
