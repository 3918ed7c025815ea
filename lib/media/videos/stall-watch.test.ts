import { describe, expect, it } from 'vitest';
import { ok } from '@/lib/core/result';
import { watchForStalls } from './stall-watch';

/** A clock that rings when the test says so. */
function createClock() {
  const waiting = new Set<() => void>();
  const after = (_delayMs: number, run: () => void) => {
    waiting.add(run);
    return () => void waiting.delete(run);
  };
  const ring = () => {
    for (const run of waiting) run();
  };
  return { after, ring, isWaiting: () => waiting.size > 0 };
}

const ended = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));

describe('watchForStalls', () => {
  it('gives what the work gives, and stops the clock', async () => {
    const clock = createClock();
    const shares: number[] = [];
    const watch = { signal: new AbortController().signal, onProgress: (share: number) => shares.push(share) };
    const outcome = await watchForStalls(watch, clock.after, async ({ onProgress }) => {
      onProgress(0.5);
      return ok('done');
    });
    expect([outcome, shares, clock.isWaiting()]).toEqual([ok('done'), [0.5], false]);
  });

  it('ends work that tells nothing', async () => {
    const clock = createClock();
    const watch = { signal: new AbortController().signal, onProgress: () => undefined };
    const working = watchForStalls(watch, clock.after, async ({ signal }) => {
      await ended(signal);
      return ok('too late');
    });
    clock.ring();
    expect(await working).toMatchObject({ error: { code: 'took-too-long' } });
  });

  it('ends work that nobody wants any more, and tells nothing of it', async () => {
    const clock = createClock();
    const person = new AbortController();
    const shares: number[] = [];
    const watch = { signal: person.signal, onProgress: (share: number) => shares.push(share) };
    const working = watchForStalls(watch, clock.after, async ({ signal, onProgress }) => {
      await ended(signal);
      onProgress(0.9);
      return ok('cancelled');
    });
    person.abort();
    expect(await working).toEqual(ok('cancelled'));
    expect(shares).toEqual([]);
  });
});
