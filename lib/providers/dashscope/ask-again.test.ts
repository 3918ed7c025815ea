import { describe, expect, it } from 'vitest';
import type { Failure } from '@/lib/protocol/failure';
import { type FailureCode, failureTable } from '@/lib/protocol/failure-table';
import { createRetryPolicy, ordinaryPatience, readRetryAfter } from './ask-again';
import { failureOf } from './failures';

const busy = (more: Partial<Failure> = {}): Failure => ({ ...failureOf('model_unavailable'), ...more });
const policy = (random = 1) => createRetryPolicy({ random: () => random });

describe('when to ask again', () => {
  it('waits longer each time, twice, and then gives up', () => {
    const { nextWaitMs, retries } = policy();
    expect([nextWaitMs(busy()), nextWaitMs(busy()), nextWaitMs(busy())]).toEqual([1000, 2000, null]);
    expect(retries()).toBe(2);
  });

  it('spreads the waits by up to a half', () => {
    const { nextWaitMs } = policy(0);
    expect([nextWaitMs(busy()), nextWaitMs(busy())]).toEqual([500, 1000]);
  });

  it('never asks sooner than it was told', () => {
    const { nextWaitMs } = policy();
    expect(nextWaitMs(busy({ retryAfterSeconds: 3 }))).toBe(3000);
    expect(nextWaitMs(busy({ retryAfterSeconds: 0.5 }))).toBe(2000);
  });

  it('leaves to the browser what is longer than six seconds in all', () => {
    expect(policy().nextWaitMs(busy({ retryAfterSeconds: 6 }))).toBe(6000);
    expect(policy().nextWaitMs(busy({ retryAfterSeconds: 6.1 }))).toBeNull();
    const { nextWaitMs } = policy();
    expect(nextWaitMs(busy({ retryAfterSeconds: 5 }))).toBe(5000);
    expect(nextWaitMs(busy({ retryAfterSeconds: 2 }))).toBeNull();
  });

  it.each([
    [408, true],
    [409, true],
    [429, true],
    [500, true],
    [502, true],
    [529, true],
    [200, false],
    [400, false],
    [404, false],
  ])('status %s: %s', (status, isAsked) => {
    expect(policy().nextWaitMs(busy({ status })) !== null).toBe(isAsked);
  });

  it.each<FailureCode>([
    'quota_exhausted',
    'free_quota_used',
    'account_overdue',
    'content_filtered',
    'invalid_api_key',
    'model_not_enabled',
    'address_wrong_headers',
  ])('%s stays what it is, whatever its status', (code) => {
    expect(failureTable[code].retry).toBe('never');
    expect(policy().nextWaitMs({ ...failureOf(code), status: 429 })).toBeNull();
    expect(policy().nextWaitMs({ ...failureOf(code), status: 500 })).toBeNull();
  });
});

describe('what an answer says of its own', () => {
  const nowMs = Date.parse('2026-11-21T12:00:00Z');
  const read = (headers: Record<string, string>) => readRetryAfter(new Headers(headers), nowMs);
  it.each<[Record<string, string>, number | null]>([
    [{ 'retry-after': '7' }, 7],
    [{ 'retry-after': ' 1.5 ' }, 1.5],
    [{ 'retry-after': 'Sat, 21 Nov 2026 12:00:30 GMT' }, 30],
    [{ 'retry-after': 'Sat, 21 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after-ms': '250', 'retry-after': '9' }, 0.25],
    [{ 'retry-after-ms': 'soon', 'retry-after': '9' }, 9],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': '-5' }, null],
    [{ 'retry-after': '1e9' }, null],
    [{ 'retry-after': '' }, null],
    [{}, null],
  ])('%o → %s s', (headers, seconds) => {
    expect(read(headers)).toBe(seconds);
  });
});

describe('the ordinary wait', () => {
  it('ends at once when its signal is aborted, before or meanwhile', async () => {
    await ordinaryPatience.sleep(100_000, AbortSignal.abort());
    const controller = new AbortController();
    const waited = ordinaryPatience.sleep(100_000, controller.signal);
    controller.abort();
    await waited;
  });

  it('ends by itself', async () => {
    await ordinaryPatience.sleep(1, new AbortController().signal);
  });
});
