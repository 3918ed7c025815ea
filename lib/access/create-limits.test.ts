import { describe, expect, it } from 'vitest';
import { openCounterStore } from './counters';
import { createLimits } from './create-limits';
import type { LimitAmounts } from './limits';
import type { Visitor } from './visitor';

const unlimited: LimitAmounts = {
  requestsPerMinute: null,
  streamsAtOnce: null,
  uploadBytesPerDay: null,
  tokensPerDay: null,
};
const limitsOf = (amounts: Partial<LimitAmounts>) =>
  createLimits(openCounterStore(null, { passesWhenItFails: false, onFault: () => undefined }), {
    ...unlimited,
    ...amounts,
  });
const at = (address: string, name: string | null = null): Visitor => ({ name, address, ownKey: null });
const connected: Visitor = { ...at('192.0.2.9'), ownKey: { apiKey: 'sk-own', region: 'intl' } };

describe('limits', () => {
  it('count requests for each address', async () => {
    const limits = limitsOf({ requestsPerMinute: 2 });
    expect(await limits.countRequest(at('192.0.2.1'))).toEqual({ ok: true, value: { limit: 2, left: 1 } });
    await limits.countRequest(at('192.0.2.1'));
    expect(await limits.countRequest(at('192.0.2.1'))).toMatchObject({
      ok: false,
      error: {
        code: 'limit_requests',
        status: 429,
        retryable: true,
        retryAfterSeconds: 60,
        values: { limit: 2, left: 0, seconds: 60 },
      },
    });
    expect(await limits.countRequest(at('192.0.2.2'))).toMatchObject({ ok: true });
  });

  it('count for a name and for an address, and need room under both', async () => {
    const limits = limitsOf({ requestsPerMinute: 2 });
    await limits.countRequest(at('192.0.2.1', 'anna'));
    await limits.countRequest(at('192.0.2.2', 'anna'));
    expect(await limits.countRequest(at('192.0.2.3', 'anna'))).toMatchObject({ ok: false });
    // The refusal under the name gave back what it had taken under the address.
    expect(await limits.countRequest(at('192.0.2.3', 'ben'))).toMatchObject({ value: { left: 1 } });
    await limits.countRequest(at('192.0.2.3', 'cleo'));
    expect(await limits.countRequest(at('192.0.2.3', 'dora'))).toMatchObject({ ok: false });
    expect(await limits.countRequest(at('192.0.2.4', 'dora'))).toMatchObject({ value: { left: 1 } });
  });

  it('hold so many streams open at once, and have a place again when one is closed, once', async () => {
    const limits = limitsOf({ streamsAtOnce: 2 });
    const first = await limits.openStream(at('192.0.2.1', 'anna'));
    await limits.openStream(at('192.0.2.2', 'anna'));
    expect(await limits.openStream(at('192.0.2.3', 'anna'))).toMatchObject({
      ok: false,
      error: { code: 'limit_streams', status: 429, values: { limit: 2, left: 0 } },
    });
    if (first.ok) await Promise.all([first.value.close(), first.value.close()]);
    expect(await limits.openStream(at('192.0.2.3', 'anna'))).toMatchObject({ ok: true });
    expect(await limits.openStream(at('192.0.2.3', 'anna'))).toMatchObject({ ok: false });
    // Nothing that was refused holds a place under its address.
    expect(await limits.openStream(at('192.0.2.3', 'ben'))).toMatchObject({ ok: true });
  });

  it('reserve tokens, and settle for what was used, once', async () => {
    const limits = limitsOf({ tokensPerDay: 1000 });
    const first = await limits.reserveTokens(at('192.0.2.1'), 900);
    expect(first).toMatchObject({ value: { headroom: { limit: 1000, left: 100 } } });
    expect(await limits.reserveTokens(at('192.0.2.1'), 101)).toMatchObject({
      ok: false,
      error: { code: 'limit_tokens', status: 429, retryable: false, values: { limit: 1000, left: 100 } },
    });
    if (first.ok) await Promise.all([first.value.settle(250), first.value.settle(0)]);
    expect(await limits.reserveTokens(at('192.0.2.1'), 750)).toMatchObject({
      value: { headroom: { left: 0 } },
    });
  });

  it('remember what was used beyond the reservation', async () => {
    const limits = limitsOf({ tokensPerDay: 1000 });
    const first = await limits.reserveTokens(at('192.0.2.1'), 100);
    if (first.ok) await first.value.settle(5000);
    expect(await limits.reserveTokens(at('192.0.2.1'), 1)).toMatchObject({
      ok: false,
      error: { values: { left: 0 } },
    });
  });

  it.each([
    [Number.NaN, 900],
    [Number.POSITIVE_INFINITY, 900],
    [-5000, 1000],
    [0.5, 999],
  ])('believe a count of %s only so far', async (count, left) => {
    const limits = limitsOf({ tokensPerDay: 1000 });
    const reserved = await limits.reserveTokens(at('192.0.2.1'), 100);
    if (reserved.ok) await reserved.value.settle(count);
    expect(await limits.reserveTokens(at('192.0.2.1'), 0)).toMatchObject({ value: { headroom: { left } } });
  });

  it('let a visitor with a key of their own spend it, and count the rest', async () => {
    const limits = limitsOf({
      tokensPerDay: 1,
      uploadBytesPerDay: 10,
      requestsPerMinute: 1,
      streamsAtOnce: 1,
    });
    expect(await limits.reserveTokens(connected, 1e9)).toMatchObject({ value: { headroom: null } });
    expect(await limits.takeUploadBytes(connected, 11)).toMatchObject({ error: { code: 'limit_uploads' } });
    expect(await limits.takeUploadBytes(connected, 10)).toMatchObject({ ok: true });
    await limits.countRequest(connected);
    expect(await limits.countRequest(connected)).toMatchObject({ error: { code: 'limit_requests' } });
    await limits.openStream(connected);
    expect(await limits.openStream(connected)).toMatchObject({ error: { code: 'limit_streams' } });
  });

  it('limit nothing where nothing is set', async () => {
    const limits = limitsOf({});
    for (let time = 0; time < 50; time += 1) {
      expect(await limits.countRequest(at(''))).toEqual({ ok: true, value: null });
      expect(await limits.openStream(at(''))).toMatchObject({ ok: true });
    }
    expect(await limits.reserveTokens(at(''), 1e12)).toMatchObject({ value: { headroom: null } });
    expect(await limits.takeUploadBytes(at(''), 1e15)).toMatchObject({ ok: true });
  });
});
