import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CounterStore, createCounter, openCounterStore } from './counters';
import { hasRedis, type StagedRedis, stageRedis } from './staged-redis';
import { createStreamLeases } from './stream-leases';

const soon = { timeout: 20_000, interval: 20 };
const reason = hasRedis ? '' : ' (left out: this machine has no redis-server)';

describe.skipIf(!hasRedis)(`a store in Redis${reason}`, { timeout: 30_000 }, () => {
  let redis: StagedRedis;
  let names = 0;
  const opened: CounterStore[] = [];
  const faults = vi.fn();

  beforeAll(async () => {
    redis = await stageRedis();
  });
  afterAll(() => redis.kill());
  afterEach(() => {
    for (const store of opened.splice(0)) store.close();
    faults.mockClear();
  });

  /** As one process of several opens it; a test's stores share nothing with another test's. */
  const open = async (passesWhenItFails = false) => {
    const settings = { passesWhenItFails, onFault: faults, commandMs: 200, connectMs: 400 };
    const store = openCounterStore(redis.url, settings);
    opened.push(store);
    await store.opened;
    return store;
  };
  const fresh = (points: number) => {
    names += 1;
    return { name: `test-${names}`, points, seconds: 60 };
  };

  it('counts what several processes take', async () => {
    const settings = fresh(5);
    const counters = [createCounter(await open(), settings), createCounter(await open(), settings)];
    const taken = await Promise.all(Array.from({ length: 12 }, (_, index) => counters[index % 2]?.take('a')));
    expect(taken.filter((answer) => answer?.ok === true && answer.value.isWithin)).toHaveLength(5);
    expect(await counters[0]?.take('a', 0)).toMatchObject({ value: { left: 0 } });
  });

  it('leaves no trace of what it refuses, and settles beyond the limit and back', async () => {
    const counter = createCounter(await open(), fresh(10));
    const taken = await counter.take('a', 8);
    expect(await counter.take('a', 3)).toMatchObject({ value: { isWithin: false, left: 2 } });
    if (taken.ok) await taken.value.adjust(20);
    expect(await counter.take('a', 0)).toMatchObject({ value: { isWithin: false, left: 0 } });
    if (taken.ok) await taken.value.adjust(-100);
    expect(await counter.take('a', 10)).toMatchObject({ value: { isWithin: true, left: 0 } });
  });

  it('gives nothing back that it has lost', async () => {
    const counter = createCounter(await open(), fresh(10));
    const taken = await counter.take('a', 8);
    await redis.kill();
    await redis.restart();
    await vi.waitUntil(async () => (await counter.take('b', 0)).ok, soon);
    if (taken.ok) await taken.value.adjust(-8);
    expect(await counter.take('a', 0)).toMatchObject({ value: { left: 10 } });
  });

  it('holds places for streams of several processes, renews them, and frees those of one that died', async () => {
    const [dying, living] = [await open(), await open()];
    const name = fresh(0).name;
    const leaseMs = 1500;
    const lease = await createStreamLeases(dying, 1, leaseMs).open(name);
    const others = createStreamLeases(living, 1, leaseMs);
    expect(lease).toMatchObject({ ok: true, value: expect.anything() });
    expect(await others.open(name)).toEqual({ ok: true, value: null });
    const lapsesAt = async () =>
      (await living.redis?.ask((client) => client.zRangeWithScores(`sightline:streams:${name}`, 0, -1)))?.at(
        0,
      )?.score ?? 0;
    const first = await lapsesAt();
    await vi.waitUntil(async () => (await lapsesAt()) > first, soon);
    dying.close();
    await vi.waitUntil(async () => {
      const place = await others.open(name);
      return place.ok && place.value !== null;
    }, soon);
  });

  it('frees a place at once when its stream is closed', async () => {
    const leases = createStreamLeases(await open(), 1);
    const name = fresh(0).name;
    const lease = await leases.open(name);
    if (lease.ok) await Promise.all([lease.value?.close(), lease.value?.close()]);
    expect(await leases.open(name)).toMatchObject({ ok: true, value: expect.anything() });
  });

  it('refuses when Redis is gone, and counts again when it is back', async () => {
    const store = await open();
    const counter = createCounter(store, fresh(5));
    const leases = createStreamLeases(store, 5);
    await counter.take('a');
    await redis.kill();
    await vi.waitUntil(async () => !(await counter.take('a')).ok, soon);
    expect(await counter.take('a')).toEqual({ ok: false, error: 'store-unavailable' });
    expect(await leases.open('a')).toEqual({ ok: false, error: 'store-unavailable' });
    expect(faults).toHaveBeenCalled();
    await redis.restart();
    await vi.waitUntil(async () => (await counter.take('a')).ok, soon);
  });

  it('refuses when Redis hangs instead of waiting for it, and counts again when it answers', async () => {
    const store = await open();
    const counter = createCounter(store, fresh(5));
    redis.hang();
    const answers = await Promise.all(Array.from({ length: 20 }, () => counter.take('a')));
    expect(answers.every((answer) => !answer.ok)).toBe(true);
    expect((await counter.take('a')).ok).toBe(false);
    redis.resume();
    await vi.waitUntil(async () => (await counter.take('a')).ok, soon);
  });

  it('counts in this process instead where that is wanted', async () => {
    const store = await open(true);
    const counter = createCounter(store, fresh(2));
    const leases = createStreamLeases(store, 1);
    await redis.kill();
    await vi.waitUntil(async () => {
      const place = await leases.open('a');
      if (place.ok) await place.value?.close();
      return faults.mock.calls.length > 0;
    }, soon);
    const taken = [await counter.take('a'), await counter.take('a'), await counter.take('a')];
    expect(taken.map((answer) => answer.ok && answer.value.isWithin)).toEqual([true, true, false]);
    expect(await leases.open('a')).toMatchObject({ ok: true, value: expect.anything() });
    expect(await leases.open('a')).toEqual({ ok: true, value: null });
    await redis.restart();
  });

  it('begins without Redis, and connects when there is one', async () => {
    await redis.kill();
    const store = await open();
    const counter = createCounter(store, fresh(5));
    expect(await counter.take('a')).toEqual({ ok: false, error: 'store-unavailable' });
    await redis.restart();
    await vi.waitUntil(async () => (await counter.take('a')).ok, soon);
  });
});
