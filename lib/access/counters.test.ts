import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Counter, createCounter, openCounterStore } from './counters';

const never = () => {
  throw new Error('Nothing may fail here.');
};
const inMemory = () => openCounterStore(null, { passesWhenItFails: false, onFault: never });

async function take(counter: Counter, key: string, points?: number) {
  const taken = await counter.take(key, points);
  if (!taken.ok) throw new Error(taken.error);
  return taken.value;
}

afterEach(() => void vi.useRealTimers());

describe('a counter in memory', () => {
  it('has room for so many points under each key, and says what is left', async () => {
    const counter = createCounter(inMemory(), { name: 'tries', points: 3, seconds: 60 });
    const lefts = [];
    for (let tries = 0; tries < 5; tries += 1) lefts.push(await take(counter, 'a'));
    expect(lefts.map(({ isWithin, left }) => [isWithin, left])).toEqual([
      [true, 2],
      [true, 1],
      [true, 0],
      [false, 0],
      [false, 0],
    ]);
    expect(lefts.at(-1)).toMatchObject({ limit: 3, seconds: 60 });
    expect((await take(counter, 'b')).left).toBe(2);
  });

  it('counts nothing of what it refuses, nor of a look', async () => {
    const counter = createCounter(inMemory(), { name: 'tokens', points: 10, seconds: 60 });
    expect(await take(counter, 'a', 8)).toMatchObject({ isWithin: true, left: 2 });
    expect(await take(counter, 'a', 3)).toMatchObject({ isWithin: false, left: 2 });
    expect(await take(counter, 'a', 0)).toMatchObject({ isWithin: true, left: 2 });
    expect(await take(counter, 'a', 2)).toMatchObject({ isWithin: true, left: 0 });
  });

  it('takes further points beyond the limit and gives points back, never below nothing', async () => {
    const counter = createCounter(inMemory(), { name: 'tokens', points: 10, seconds: 60 });
    const taken = await take(counter, 'a', 5);
    await taken.adjust(20);
    expect(await take(counter, 'a', 0)).toMatchObject({ isWithin: false, left: 0 });
    await taken.adjust(-21);
    expect(await take(counter, 'a', 0)).toMatchObject({ isWithin: true, left: 6 });
    await taken.adjust(-100);
    expect(await take(counter, 'a', 0)).toMatchObject({ left: 10 });
  });

  it('begins anew when the window is over', async () => {
    vi.useFakeTimers();
    const counter = createCounter(inMemory(), { name: 'tries', points: 1, seconds: 60 });
    await take(counter, 'a');
    vi.advanceTimersByTime(59_000);
    expect(await take(counter, 'a')).toMatchObject({ isWithin: false, seconds: 1 });
    vi.advanceTimersByTime(1_000);
    expect(await take(counter, 'a')).toMatchObject({ isWithin: true });
  });

  it('by the clock: a day ends at midnight, and what is settled later belongs to the day it was taken in', async () => {
    let now = Date.UTC(2026, 10, 20, 23, 59, 30);
    const store = openCounterStore(null, { passesWhenItFails: false, onFault: never, now: () => now });
    const counter = createCounter(store, { name: 'day', points: 10, seconds: 86_400, isByTheClock: true });
    const evening = await take(counter, 'a', 10);
    expect(evening.seconds).toBe(30);
    now += 30_000;
    expect(await take(counter, 'a', 4)).toMatchObject({ isWithin: true, left: 6, seconds: 86_400 });
    await evening.adjust(-10);
    expect(await take(counter, 'a', 0)).toMatchObject({ left: 6 });
  });

  it('counts together with a counter of the same settings only where the store is shared', async () => {
    const settings = { name: 'tries', points: 1, seconds: 60 };
    const store = inMemory();
    expect(await take(createCounter(store, settings), 'a')).toMatchObject({ isWithin: true });
    expect(await take(createCounter(inMemory(), settings), 'a')).toMatchObject({ isWithin: true });
  });
});
