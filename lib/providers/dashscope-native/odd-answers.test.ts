import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { answering, hangingAfter, streaming } from '@/lib/providers/staged-upstream';
import {
  apiKey,
  closeUpstreams,
  fixture,
  joined,
  providerAt,
  runAgainst,
  turnWith,
  upstreamThat,
} from './stage';

afterEach(closeUpstreams);

const json = 'application/json';
const failing = (code: string, status?: number) => [
  {
    type: 'turn-failed',
    failure: expect.objectContaining(status === undefined ? { code } : { code, status }),
  },
];

const frame = (data: unknown, event = 'result') =>
  `id:1\nevent:${event}\n:HTTP_STATUS/200\ndata:${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`;
const said = (message: unknown, finish: unknown = 'null') =>
  frame({ output: { choices: [{ message, finish_reason: finish }] } });
const end = said({ content: [] }, 'stop');

describe('answers that hold no answer', () => {
  it.each([301, 302, 303, 307, 308])('follows no redirect and passes none on: %i', async (status) => {
    const elsewhere = await upstreamThat(answering(200, 'text/plain', 'gotcha'));
    const { events } = await runAgainst((response) => {
      response.writeHead(status, { location: elsewhere.baseUrl });
      response.end('moved');
    });
    expect(events).toEqual(failing('upstream_error', 502));
    expect(elsewhere.heard).toEqual([]);
  });

  it.each([204, 205, 304])('takes %i, which has no body, for an upstream at fault', async (status) => {
    const { events } = await runAgainst((response) => {
      response.writeHead(status);
      response.end();
    });
    expect(events).toEqual(failing('upstream_error', 502));
  });

  it('takes a page of markup and a status that no standard knows for an upstream at fault', async () => {
    const page = await runAgainst(answering(200, 'text/html; charset=utf-8', '<!doctype html><p>Welcome'));
    expect(page.events).toEqual(failing('upstream_error', 502));
    const odd = await runAgainst(answering(999, 'text/plain', 'odd'));
    expect(odd.events).toEqual(failing('upstream_error', 502));
  });

  it('tells of an upstream that nobody can reach', async () => {
    const upstream = await upstreamThat(() => undefined);
    await closeUpstreams();
    const events: TurnEvent[] = [];
    const turn = { ...turnWith(), signal: new AbortController().signal };
    for await (const batch of providerAt(upstream.baseUrl).runTurn(turn)) events.push(...batch);
    expect(events).toEqual(failing('upstream_unreachable', 502));
  });

  it.each<[number, string, string]>([
    [
      401,
      '{"code":"InvalidApiKey","message":"Invalid API-key provided.","request_id":"r"}',
      'invalid_api_key',
    ],
    [429, '{"code":"Throttling.RateQuota","message":"Requests rate limit exceeded"}', 'request_rate_limited'],
    [
      400,
      '{"code":"DataInspectionFailed","message":"Input data may contain inappropriate content."}',
      'content_filtered',
    ],
    [404, '{"code":"ModelNotFound","message":"Model not exist."}', 'model_not_found'],
    [500, '{"code":"InternalError","message":"An internal error has occured"}', 'upstream_error'],
  ])('keeps the status %i of a refusal and words it', async (status, body, code) => {
    const { events } = await runAgainst(answering(status, json, body));
    expect(events).toEqual(failing(code, status));
    expect(JSON.stringify(events)).not.toContain(apiKey);
  });
});

describe('frames that are not as they should be', () => {
  it.each<[string, string]>([
    ['plain text for content', said({ content: 'Two dogs' }) + end],
    [
      'null and missing contents',
      said({ content: null }) + said({}) + said({ content: [{ text: 'Two dogs' }] }) + end,
    ],
    ['items without text', said({ content: [{ image_hw: [[1, 2]] }, { text: 'Two dogs' }, null, 7] }) + end],
    ['the older shape', frame({ output: { text: 'Two dogs', finish_reason: 'stop' } })],
    [
      'no choices at first',
      frame({ output: { choices: [] } }) + said({ content: [{ text: 'Two dogs' }] }) + end,
    ],
    [
      'noise that is no JSON',
      `${frame('not json')}${frame('[]')}${said({ content: [{ text: 'Two dogs' }] })}${end}`,
    ],
    ['a real null until the end', said({ content: [{ text: 'Two dogs' }] }, null) + end],
    ['a last word for the end', `${said({ content: [{ text: 'Two dogs' }] }, 'stop')}data:[DONE]\n\n`],
    [
      'CRLF, spaces after the colons',
      (said({ content: [{ text: 'Two dogs' }] }) + end).replace(/:(?=[^/])/, ': ').replaceAll('\n', '\r\n'),
    ],
    ['no last blank line', said({ content: [{ text: 'Two dogs' }] }) + end.trimEnd()],
  ])('reads %s', async (_what, stream) => {
    const { events } = await runAgainst(streaming(stream));
    expect(joined(events, 'text-delta')).toBe('Two dogs');
    expect(events.at(-1)).toEqual({ type: 'turn-finished', reason: 'stop' });
  });

  it.each<[string, string, string]>([
    [
      'an error frame',
      frame({ code: 'InternalError.Algo', message: 'inference failed' }, 'error'),
      'upstream_error',
    ],
    ['an error frame of words', frame('Service Unavailable', 'error'), 'model_unavailable'],
    [
      'an error under the name of a result',
      frame({ code: 'Throttling', message: 'rate limit' }),
      'rate_limited',
    ],
    [
      'a proxy’s error',
      frame({ error: { code: 'limit_requests', message: 'slow down' } }),
      'request_rate_limited',
    ],
    [
      'the compatible endpoint’s frames',
      'data: {"choices":[{"delta":{"content":"hi"}}]}\n\n',
      'stream_interrupted',
    ],
  ])('fails for %s', async (_what, stream, code) => {
    const { events } = await runAgainst(streaming(stream));
    expect(events.filter(({ type }) => type !== 'turn-started')).toEqual(failing(code));
  });

  it('refuses with the status that an error in the first frame names, before anything began', async () => {
    const { events, heard } = await runAgainst(streaming(fixture('error-first')));
    expect(events).toEqual(failing('request_rate_limited', 429));
    expect(heard).toHaveLength(3);
  });

  it('answers when such an error has passed', async () => {
    let tries = 0;
    const { events } = await runAgainst((response, heard) => {
      tries += 1;
      return streaming(fixture(tries === 1 ? 'error-first' : 'qwen-vl-plus-stream'))(response, heard);
    });
    expect(events.map(({ type }) => type).slice(0, 2)).toEqual(['turn-noticed', 'turn-started']);
    expect(events.at(-1)).toEqual({ type: 'turn-finished', reason: 'stop' });
  });

  it('gives every byte on, however the first frame was cut', async () => {
    const bytes = fixture('qwen-vl-plus-stream');
    for (let cut = 1; cut < bytes.length; cut += 7) {
      const { events } = await runAgainst(streaming(bytes.subarray(0, cut), bytes.subarray(cut)));
      expect(joined(events, 'text-delta')).toBe('这是一个海滩，一位女士和她的狗在沙滩上互动。');
    }
  });

  it('tells what it held back when the stream is cut', async () => {
    const { events } = await runAgainst(
      hangingAfterThenCut(said({ content: [{ text: 'A' }] }) + said({ content: [{ text: 'A dog' }] })),
    );
    expect(joined(events, 'text-delta')).toBe('A dog');
    expect(events.at(-1)).toMatchObject({ failure: { code: 'stream_interrupted' } });
  });

  it('is not kept waiting for good by a server that never hangs up', async () => {
    const { baseUrl } = await upstreamThat(hangingAfter(said({ content: [{ text: 'Two dogs' }] }, 'stop')));
    const events: TurnEvent[] = [];
    const turn = { ...turnWith(), signal: new AbortController().signal };
    for await (const batch of providerAt(baseUrl, { idleMs: 50 }).runTurn(turn)) events.push(...batch);
    expect(events.at(-1)).toEqual({ type: 'turn-finished', reason: 'stop' });
  });
});

describe('mutated recordings', () => {
  const names = [
    'qwen3-vl-plus-thinking',
    'tool-calls',
    'search-sources',
    'moderation-mid-stream',
    'whole-text-each-frame',
  ];

  it('end in one terminal event, and it is the last', async () => {
    const mutation = fc.record({
      name: fc.constantFrom(...names),
      edits: fc.array(fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 6 }), fc.nat(12)), { maxLength: 8 }),
      cut: fc.option(fc.nat()),
    });
    await fc.assert(
      fc.asyncProperty(mutation, async ({ name, edits, cut }) => {
        let bytes = fixture(name);
        for (const [at, inserted, removed] of edits) {
          const from = at % bytes.length;
          bytes = Buffer.concat([bytes.subarray(0, from), inserted, bytes.subarray(from + removed)]);
        }
        const body = cut === null ? bytes : bytes.subarray(0, cut % bytes.length);
        const headers = { 'content-type': 'text/event-stream' };
        const provider = providerAt('http://upstream/api/v1', {
          fetch: async () => new Response(new Uint8Array(body), { headers }),
        });
        const events: TurnEvent[] = [];
        const turn = { ...turnWith(), signal: new AbortController().signal };
        for await (const batch of provider.runTurn(turn)) events.push(...batch);
        const terminal = events.filter(({ type }) => type === 'turn-finished' || type === 'turn-failed');
        expect(terminal).toEqual(events.slice(-1));
      }),
      { numRuns: 300 },
    );
  });
});

/** Says this much and drops the connection. */
function hangingAfterThenCut(text: string): Parameters<typeof runAgainst>[0] {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(text, () => response.destroy());
  };
}
