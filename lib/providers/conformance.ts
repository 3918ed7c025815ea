import 'server-only';
import { describe, expect, it } from 'vitest';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import type { Provider, Turn } from './provider';

/** One way a turn can go, staged by the adapter's own test. */
export interface Staged {
  readonly provider: Provider;
  /** Resolves when the upstream has seen its request end early; an adapter without an upstream leaves it out. */
  readonly upstreamClosed?: Promise<unknown>;
  readonly turn: Omit<Turn, 'signal'>;
}

export interface ConformanceStage {
  /** Ways that end by themselves, by name: answers as well as failures. */
  readonly ways: Readonly<Record<string, () => Promise<Staged>>>;
  /** A turn that says something and then would go on for good. */
  readonly endless: () => Promise<Staged>;
  /** What must never be told: keys, tokens. */
  readonly secrets: readonly string[];
}

/** What every adapter owes the port, whatever its upstream. */
export function describeConformance(name: string, { ways, endless, secrets }: ConformanceStage): void {
  describe(`${name} keeps to the port`, () => {
    it.each(Object.entries(ways))('%s: one terminal event, and it is the last', async (_way, stage) => {
      const events = await runToEnd(await stage());
      expect(events.filter(isTerminal)).toHaveLength(1);
      expect(events.filter(isTerminal)).toEqual(events.slice(-1));
    });

    it.each(Object.entries(ways))('%s: starts first, once, or fails at once', async (_way, stage) => {
      const told = await runToEnd(await stage());
      const [first, ...others] = told.filter(({ type }) => type !== 'turn-noticed');
      expect(['turn-started', 'turn-failed']).toContain(first?.type);
      expect(others.filter((event) => event.type === 'turn-started')).toEqual([]);
      if (first?.type === 'turn-failed') expect(others).toEqual([]);
    });

    it.each(Object.entries(ways))('%s: yields no empty batch and no empty delta', async (_way, stage) => {
      const { provider, turn } = await stage();
      for await (const batch of provider.runTurn({ ...turn, signal: new AbortController().signal })) {
        expect(batch.length).toBeGreaterThan(0);
        for (const event of batch) if ('text' in event) expect(event.text).not.toBe('');
      }
    });

    it.each(Object.entries(ways))('%s: tells no secret', async (_way, stage) => {
      const told = JSON.stringify(await runToEnd(await stage()));
      for (const secret of secrets) expect(told).not.toContain(secret);
    });

    it('closes its upstream and ends when it is aborted', async () => {
      const { provider, turn, upstreamClosed } = await endless();
      const controller = new AbortController();
      const batches = provider.runTurn({ ...turn, signal: controller.signal })[Symbol.asyncIterator]();
      await batches.next();
      controller.abort();
      while (!(await batches.next()).done);
      await upstreamClosed;
    });

    it('ends at once when it is aborted before it begins', async () => {
      const { provider, turn } = await endless();
      const events: TurnEvent[] = [];
      for await (const batch of provider.runTurn({ ...turn, signal: AbortSignal.abort() })) {
        events.push(...batch);
      }
      expect(events.filter(({ type }) => type === 'text-delta')).toEqual([]);
    });
  });
}

async function runToEnd({ provider, turn }: Staged): Promise<TurnEvent[]> {
  const events: TurnEvent[] = [];
  for await (const batch of provider.runTurn({ ...turn, signal: new AbortController().signal })) {
    events.push(...batch);
  }
  return events;
}

function isTerminal(event: TurnEvent): boolean {
  return event.type === 'turn-finished' || event.type === 'turn-failed';
}
