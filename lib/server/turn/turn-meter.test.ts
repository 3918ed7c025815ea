import { describe, expect, it, vi } from 'vitest';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { internalError } from '../failures';
import type { LogFacts } from '../log/log';
import { beginRecord } from '../log/request-record';
import { startMeter } from './turn-meter';

const started: TurnEvent = { type: 'turn-started', id: 'chatcmpl-1', model: 'm', createdAtSeconds: 1 };
const text: TurnEvent = { type: 'text-delta', text: 'Twenty plain letters' };
const retried: TurnEvent = { type: 'turn-noticed', notice: { code: 'retried', values: { attempts: 3 } } };
const usage: TurnEvent = { type: 'usage', usage: { promptTokens: 3, completionTokens: 4, totalTokens: 7 } };
const finished: TurnEvent = { type: 'turn-finished', reason: 'stop' };

function stage() {
  const lines: LogFacts[] = [];
  const request = new Request('http://localhost/api/v1/models');
  const record = beginRecord(request, '', () => ({
    write: (_level, _event, facts = {}) => void lines.push(facts),
  }));
  const close = vi.fn(async (_usedTokens: number) => undefined);
  const meter = startMeter({ promptTokens: 100, isFree: false, headers: {}, close }, record);
  record.answered(200);
  return { meter, close, lines };
}

async function* saying(batches: readonly (readonly TurnEvent[])[], fault?: Error) {
  for (const batch of batches) yield batch;
  if (fault !== undefined) throw fault;
}

async function readAll(batches: AsyncIterable<readonly TurnEvent[]>): Promise<TurnEvent[]> {
  const events: TurnEvent[] = [];
  for await (const batch of batches) events.push(...batch);
  return events;
}

describe('a meter', () => {
  it.each<[string, TurnEvent[][], number, string]>([
    ['what the upstream counted', [[retried], [started, text], [usage, finished]], 7, 'stop'],
    [
      'the text that came, when nobody counted',
      [
        [started, text],
        [text, finished],
      ],
      110,
      'stop',
    ],
    ['the text that came before the events ceased', [[started, text]], 105, 'cut'],
    ['nothing, when the upstream never began', [[retried]], 0, 'cut'],
  ])('charges %s', async (_, batches, charged, finish) => {
    const { meter, close, lines } = stage();
    expect(await readAll(meter.watch(saying(batches)))).toEqual(batches.flat());
    await vi.waitUntil(() => lines.length > 0);
    expect(close.mock.calls).toEqual([[charged]]);
    expect(lines).toMatchObject([{ finish, chargedTokens: charged }]);
  });

  it('counts retries, whether an answer came of them or a failure', async () => {
    const failed: TurnEvent = {
      type: 'turn-failed',
      failure: {
        ...internalError,
        values: { attempts: 3 },
        upstreamCode: 'ServiceUnavailable',
        upstreamRequestId: 'r-1',
      },
    };
    const upstream = { upstreamId: 'r-1', upstreamCode: 'ServiceUnavailable' };
    const ways: [TurnEvent[], object][] = [
      [[retried, started, finished], {}],
      [[failed], upstream],
    ];
    for (const [batch, told] of ways) {
      const { meter, lines } = stage();
      await readAll(meter.watch(saying([batch])));
      await vi.waitUntil(() => lines.length > 0);
      expect(lines).toMatchObject([{ retries: 2, ...told }]);
    }
  });

  it('passes a fault of the provider on and closes the books', async () => {
    const { meter, close, lines } = stage();
    const fault = new Error('thrown');
    await expect(readAll(meter.watch(saying([[started, text]], fault)))).rejects.toBe(fault);
    await vi.waitUntil(() => lines.length > 0);
    expect(close.mock.calls).toEqual([[105]]);
    expect(lines).toMatchObject([{ finish: 'fault' }]);
  });

  it('closes the books once, whatever comes together', async () => {
    const { meter, close, lines } = stage();
    const batches = meter.watch(saying([[started], [text], [finished]]));
    await batches.next();
    meter.end('client-left');
    await batches.return?.();
    meter.end('fault');
    await readAll(batches);
    await vi.waitUntil(() => lines.length > 0);
    expect(close.mock.calls).toEqual([[100]]);
    expect(lines).toMatchObject([{ finish: 'client-left' }]);
  });
});
