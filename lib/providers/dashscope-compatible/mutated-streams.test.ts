import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { mutateStream, mutations } from '@/lib/providers/mutate-stream';
import { apiKey, fixture, providerAt, turnWith } from './stage';

const recordings = [
  'qwen-vl-plus-stream',
  'qwen3-vl-plus-thinking',
  'tool-calls',
  'leaked-think',
  'self-hosted-crlf',
  'moderation-mid-stream',
] as const;

/** The events of a turn whose upstream answers with these bytes, in pieces of this length. */
async function eventsOf(bytes: Uint8Array<ArrayBuffer>, pieceLength: number): Promise<TurnEvent[]> {
  let from = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (from >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(from, from + pieceLength));
      from += pieceLength;
    },
  });
  const provider = providerAt('http://upstream/v1', {
    fetch: async () => new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
  });
  const events: TurnEvent[] = [];
  const turn = { ...turnWith(), signal: new AbortController().signal };
  for await (const batch of provider.runTurn(turn)) events.push(...batch);
  return events;
}

const isTerminal = ({ type }: TurnEvent) => type === 'turn-finished' || type === 'turn-failed';

describe('a recorded stream that was damaged on its way', () => {
  it.each(recordings)(
    '%s: starts once, ends once, and says nothing after its end',
    { timeout: 60_000 },
    async (name) => {
      const recorded = fixture(name);
      const check = async (made: Parameters<typeof mutateStream>[1], pieceLength: number) => {
        const events = await eventsOf(mutateStream(recorded, made), pieceLength);
        expect(events.filter(isTerminal)).toEqual(events.slice(-1));
        expect(events.filter(({ type }) => type === 'turn-started')).toEqual(events.slice(0, 1));
        expect(JSON.stringify(events)).not.toContain(apiKey);
      };
      await fc.assert(fc.asyncProperty(mutations, fc.integer({ min: 1, max: 900 }), check), { numRuns: 100 });
    },
  );

  it('damages: the same mutations give the same bytes, and some are never the recorded ones', () => {
    const recorded = fixture('qwen-vl-plus-stream');
    fc.assert(
      fc.property(mutations, (made) => {
        expect(mutateStream(recorded, made)).toEqual(mutateStream(recorded, made));
      }),
    );
    expect(mutateStream(recorded, [{ kind: 'drop', at: 0 }]).length).toBeLessThan(recorded.length);
    expect(mutateStream(recorded, [{ kind: 'double', at: 0 }]).length).toBeGreaterThan(recorded.length);
    expect(mutateStream(recorded, [{ kind: 'cut', at: 0.5 }])).toHaveLength(Math.floor(recorded.length / 2));
    expect(mutateStream(recorded, [{ kind: 'flip', at: 0, bit: 0 }])[0]).not.toBe(recorded[0]);
  });
});
