import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFailure, decodeTurn } from './decode';
import { createTurnEncoder } from './encode';
import { toErrorBody } from './error-body';
import { type Failure, isFailureCode } from './failure';
import { failureTable } from './failure-table';
import type { TurnEvent } from './turn-event';

const utf8 = new TextEncoder();

function streamOf(bytes: Uint8Array, pieceLength: number): ReadableStream<Uint8Array> {
  let from = 0;
  return new ReadableStream({
    pull(controller) {
      if (from >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(from, from + pieceLength));
      from += pieceLength;
    },
  });
}

async function decodeText(text: string, pieceLength = 1000): Promise<TurnEvent[]> {
  const events: TurnEvent[] = [];
  for await (const batch of decodeTurn(streamOf(utf8.encode(text), pieceLength))) events.push(...batch);
  return events;
}

/** Deltas that follow each other mean the same as their sum. */
function merged(events: readonly TurnEvent[]): TurnEvent[] {
  const out: TurnEvent[] = [];
  for (const event of events) {
    const last = out.at(-1);
    if (event.type === 'text-delta' && last?.type === 'text-delta') {
      out[out.length - 1] = { ...last, text: last.text + event.text };
    } else if (event.type === 'reasoning-delta' && last?.type === 'reasoning-delta') {
      out[out.length - 1] = { ...last, text: last.text + event.text };
    } else if (
      event.type === 'tool-call-delta' &&
      last?.type === 'tool-call-delta' &&
      event.call.index === last.call.index &&
      event.call.id === undefined &&
      event.call.name === undefined
    ) {
      const argumentsDelta = last.call.argumentsDelta + event.call.argumentsDelta;
      out[out.length - 1] = { ...last, call: { ...last.call, argumentsDelta } };
    } else out.push(event);
  }
  return out;
}

const text = fc.string({ unit: 'binary', minLength: 1 });
const count = fc.nat(1_000_000);
const values = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(text, count), { minKeys: 1 });
const failure: fc.Arbitrary<Failure> = fc.record(
  {
    code: fc.constantFrom(...Object.keys(failureTable).filter(isFailureCode)),
    message: text,
    param: fc.option(text),
    retryable: fc.boolean(),
    status: fc.constantFrom(400, 401, 429, 500, 502),
    upstreamCode: text,
    upstreamMessage: text,
    retryAfterSeconds: fc.nat(10_000),
    values,
  },
  { requiredKeys: ['code', 'message', 'param', 'retryable', 'status'] },
);
const noticed: fc.Arbitrary<TurnEvent> = fc.record({
  type: fc.constant('turn-noticed' as const),
  notice: fc.record(
    { code: fc.constantFrom('retried' as const, 'usage-not-asked' as const), values },
    { requiredKeys: ['code'] },
  ),
});
const delta: fc.Arbitrary<TurnEvent> = fc.oneof(
  fc.record({ type: fc.constant('text-delta' as const), text }),
  fc.record({ type: fc.constant('reasoning-delta' as const), text }),
  fc.record({
    type: fc.constant('tool-call-delta' as const),
    call: fc.record(
      { index: fc.nat(3), id: text, name: text, argumentsDelta: fc.string() },
      { requiredKeys: ['index', 'argumentsDelta'] },
    ),
  }),
);
const usage: fc.Arbitrary<TurnEvent> = fc.record({
  type: fc.constant('usage' as const),
  usage: fc.record(
    {
      promptTokens: count,
      completionTokens: count,
      totalTokens: count,
      reasoningTokens: count,
      imageTokens: count,
      videoTokens: count,
      cachedTokens: count,
    },
    { requiredKeys: ['promptTokens', 'completionTokens', 'totalTokens'] },
  ),
});
const terminal: fc.Arbitrary<TurnEvent> = fc.oneof(
  fc.record({
    type: fc.constant('turn-finished' as const),
    reason: fc.constantFrom('stop' as const, 'length' as const, 'tool_calls' as const),
  }),
  fc.record({ type: fc.constant('turn-failed' as const), failure }),
);
const started: fc.Arbitrary<TurnEvent> = fc.record({
  type: fc.constant('turn-started' as const),
  id: text,
  model: text,
  createdAtSeconds: count,
});
const turn = fc
  .tuple(
    fc.array(noticed, { maxLength: 2 }),
    started,
    fc.array(fc.array(fc.oneof({ weight: 9, arbitrary: delta }, noticed), { maxLength: 6 })),
    fc.option(usage),
    terminal,
  )
  .map(([notices, first, batches, counted, last]) => [
    [...notices, first],
    ...batches,
    [...(counted ? [counted] : []), last],
  ]);

describe('encode and decode', () => {
  it('give back the events that went in, however they are batched and cut', async () => {
    const check = async (batches: readonly TurnEvent[][], pieceLength: number) => {
      const encoder = createTurnEncoder({ includesUsage: true });
      const wire = batches.map((batch) => encoder.encode(batch) || encoder.encodeSilence()).join('');
      const decoded = await decodeText(wire, pieceLength);
      expect(merged(decoded)).toEqual(merged(batches.flat()));
    };
    await fc.assert(fc.asyncProperty(turn, fc.integer({ min: 1, max: 400 }), check));
  });

  it('put the deltas of a batch in one chunk, reasoning apart, and tell usage to no client that did not ask', () => {
    const encoder = createTurnEncoder({ includesUsage: false });
    const opening = encoder.encode([{ type: 'turn-started', id: 'a', model: 'm', createdAtSeconds: 1 }]);
    expect(opening).toBe('');
    const wire = encoder.encode([
      { type: 'reasoning-delta', text: 'r' },
      { type: 'text-delta', text: 'a' },
      { type: 'text-delta', text: 'b' },
      { type: 'usage', usage: { promptTokens: 1, completionTokens: 1, totalTokens: 2 } },
      { type: 'turn-finished', reason: 'stop' },
    ]);
    const frames = wire.trimEnd().split('\n\n');
    const head = { id: 'a', object: 'chat.completion.chunk', created: 1, model: 'm' };
    const chunks = frames.slice(0, -1).map((frame) => JSON.parse(frame.slice(6)));
    expect(chunks).toEqual(
      [
        { delta: { role: 'assistant', content: '', reasoning_content: 'r' }, finish_reason: null },
        { delta: { content: 'ab' }, finish_reason: null },
        { delta: { content: '' }, finish_reason: 'stop' },
      ].map((choice) => ({ ...head, choices: [{ index: 0, ...choice }] })),
    );
    expect(frames.at(-1)).toBe('data: [DONE]');
  });

  it('fill a silence with the opening chunk first and comments after it', () => {
    const encoder = createTurnEncoder({ includesUsage: false });
    encoder.encode([{ type: 'turn-started', id: 'a', model: 'm', createdAtSeconds: 1 }]);
    expect(encoder.encodeSilence()).toContain('"role":"assistant"');
    expect(encoder.encodeSilence()).toBe(': ping\n\n');
  });
});

describe('decodeTurn', () => {
  it('keeps the text and tells of an interruption when the stream ends without a finish reason', async () => {
    const events = await decodeText('data: {"id":"a","choices":[{"delta":{"content":"half"}}]}\n\n');
    expect(events.map(({ type }) => type)).toEqual(['turn-started', 'text-delta', 'turn-failed']);
    expect(events.at(-1)).toMatchObject({ failure: { code: 'stream_interrupted', retryable: true } });
  });

  it('tells of an interruption when the connection is lost, and of nothing when it was aborted', async () => {
    const failing = (fault: Error) => new ReadableStream<Uint8Array>({ pull: (c) => c.error(fault) });
    const read = async (fault: Error) => {
      const events: TurnEvent[] = [];
      for await (const batch of decodeTurn(failing(fault))) events.push(...batch);
      return events;
    };
    expect(await read(new TypeError('network'))).toMatchObject([{ type: 'turn-failed' }]);
    expect(await read(new DOMException('stop', 'AbortError'))).toEqual([]);
  });

  it('reads notices it knows and skips comments and notices it does not', async () => {
    const retried = { code: 'retried', values: { attempts: 2 } };
    const wire = `: ping\n\n: notice ${JSON.stringify(retried)}\n\n: notice {"code":"later"}\n\n: notice {\n\n`;
    const events = await decodeText(wire);
    expect(events).toMatchObject([{ type: 'turn-noticed', notice: retried }, { type: 'turn-failed' }]);
  });

  it('reads nothing after the terminal event', async () => {
    const frame = `data: ${JSON.stringify({ error: { message: 'm', code: 'rate_limited' } })}\n\n`;
    expect(await decodeText(`${frame}${frame}data: {"choices":[]}\n\n`)).toHaveLength(1);
  });
});

describe('decodeFailure', () => {
  it('reads our own error body', () => {
    fc.assert(
      fc.property(failure, (value) => {
        expect(decodeFailure(value.status, JSON.stringify(toErrorBody(value)))).toEqual(value);
      }),
    );
  });

  it('reads its own body when an older or a newer server wrote it', () => {
    const error = {
      message: 'm',
      code: 'rate_limited',
      values: { a: 1, b: [2], c: null },
      retry_after_seconds: '9',
    };
    expect(decodeFailure(429, JSON.stringify({ error }))).toMatchObject({ values: { a: 1 } });
    expect(decodeFailure(429, JSON.stringify({ error }))).not.toHaveProperty('retryAfterSeconds');
  });

  it('says what a proxy’s page means by its status', () => {
    expect(decodeFailure(413, '<html>too large</html>').code).toBe('body_too_large');
    expect(decodeFailure(502, '')).toMatchObject({ code: 'server_unreachable', retryable: true });
    expect(decodeFailure(418, '{"error":{"code":"teapot"}}').code).toBe('invalid_request');
  });
});
