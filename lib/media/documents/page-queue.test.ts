import { describe, expect, it } from 'vitest';
import { createPageQueue } from './page-queue';

/** Work that ends when it is told to, and says what has begun. */
function desk() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
  };
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}

const wanted = new AbortController().signal;

describe('createPageQueue', () => {
  it('does so many at once, in the order in which they were asked for', async () => {
    const { begun, work, end } = desk();
    const queue = createPageQueue(2);
    const all = ['a', 'b', 'c', 'd'].map((name) => queue.run(wanted, work(name)));
    await Promise.resolve();
    expect(begun).toEqual(['a', 'b']);
    end('b');
    expect(await all[1]).toBe('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    end('a');
    end('c');
    expect(await all[2]).toBe('c');
    end('d');
    expect(await all[3]).toBe('d');
  });

  it('forgets what is given up while it waits', async () => {
    const { begun, work, end } = desk();
    const queue = createPageQueue(1);
    const looking = new AbortController();
    const first = queue.run(wanted, work('a'));
    const scrolledAway = queue.run(looking.signal, work('b'));
    const next = queue.run(wanted, work('c'));
    looking.abort();
    expect(await scrolledAway).toBeNull();
    end('a');
    await first;
    expect(begun).toEqual(['a', 'c']);
    end('c');
    expect(await next).toBe('c');
    expect(await queue.run(looking.signal, work('d'))).toBeNull();
  });

  it('goes on after work that failed', async () => {
    const queue = createPageQueue(1);
    const failing = queue.run(wanted, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await queue.run(wanted, async () => 'b')).toBe('b');
  });
});
