import { afterEach, describe, expect, it } from 'vitest';
import type { ChatRequest } from '@/lib/protocol/chat-request';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import type { Turn } from '@/lib/providers/provider';
import { answering, type stageUpstream, streaming } from '@/lib/providers/staged-upstream';
import { createStagedPatience } from '../dashscope/staged-patience';
import { closeUpstreams, fixture, providerAt, turnWith, upstreamThat } from './stage';

afterEach(closeUpstreams);

type Play = Parameters<typeof stageUpstream>[0];

const answer = streaming(fixture('qwen-vl-plus-stream'));
const fault = (status: number, code: string, message = 'x', headers: Record<string, string> = {}): Play => {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { code, message } }));
  };
};
const reset: Play = (response) => void response.socket?.resetAndDestroy();

/** Runs one turn before an upstream that answers each request with the next of `plays`, the last one for good. */
async function runAgainst(plays: readonly Play[], request: Partial<ChatRequest> = {}) {
  const left = [...plays];
  const upstream = await upstreamThat((response, heard) => {
    const play = left.length > 1 ? left.shift() : left[0];
    return play?.(response, heard);
  });
  const patience = createStagedPatience();
  const asked = { model: 'qwen3-vl-plus', messages: [], ...request };
  const turn: Turn = {
    ...turnWith(JSON.stringify(asked)),
    request: asked,
    signal: new AbortController().signal,
  };
  const batches: (readonly TurnEvent[])[] = [];
  for await (const batch of providerAt(upstream.baseUrl, { patience }).runTurn(turn)) batches.push(batch);
  const bodies = upstream.heard.map(({ body }) => JSON.parse(body));
  return { batches, bodies, waitedMs: patience.waitedMs, last: batches.at(-1)?.at(-1) };
}

describe('a fault that may pass', () => {
  it.each<[string, Play]>([
    ['a broken connection', reset],
    ['408', fault(408, '')],
    ['409', fault(409, '')],
    ['429', fault(429, 'limit_requests')],
    ['500', fault(500, 'internal_error')],
    ['503', fault(503, 'ModelUnavailable')],
    ['a proxy’s page', answering(502, 'text/html', '<html>Bad gateway</html>')],
  ])('%s is asked again before the stream begins, and it is told', async (_name, play) => {
    const { batches, bodies, last } = await runAgainst([play, play, answer]);
    expect(batches[0]).toMatchObject([
      { type: 'turn-noticed', notice: { code: 'retried', values: { attempts: 3 } } },
      { type: 'turn-started' },
    ]);
    expect(last).toEqual({ type: 'turn-finished', reason: 'stop' });
    expect(bodies).toHaveLength(3);
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  });

  it('is given up after two more tries, with its true status', async () => {
    const { batches, bodies, waitedMs } = await runAgainst([fault(503, 'ModelUnavailable')]);
    expect(bodies).toHaveLength(3);
    expect(waitedMs).toEqual([1000, 2000]);
    expect(batches).toMatchObject([
      [{ type: 'turn-failed', failure: { code: 'model_unavailable', status: 503, values: { attempts: 3 } } }],
    ]);
  });

  it('is not waited for when the wait would be long: that is told', async () => {
    const { last, bodies } = await runAgainst([fault(429, 'limit_requests', 'x', { 'retry-after': '20' })]);
    expect(bodies).toHaveLength(1);
    expect(last).toMatchObject({ failure: { status: 429, retryAfterSeconds: 20 } });
  });

  it.each<[string, Play]>([
    ['a used-up quota', fault(429, 'Throttling.AllocationQuota', 'Free allocated quota exceeded.')],
    ['an unpaid bill', fault(429, 'PrepaidBillOverdue')],
    ['a denied model', fault(403, 'Model.AccessDenied')],
    ['a filter', fault(400, 'data_inspection_failed')],
    ['a host without lengths', fault(500, 'InternalError.Algo', 'Missing Content-Length of multimodal url')],
    ['a redirect', answering(302, 'text/plain', '')],
    ['a web page', answering(200, 'text/html', '<html></html>')],
  ])('%s is none', async (_name, play) => {
    const { bodies, last } = await runAgainst([play]);
    expect(bodies).toHaveLength(1);
    expect(last).toMatchObject({ type: 'turn-failed', failure: { retryable: false } });
  });

  it('is not asked again after the client has left', async () => {
    const controller = new AbortController();
    const upstream = await upstreamThat(fault(503, ''));
    const patience = { random: () => 1, sleep: async () => controller.abort() };
    const turn = { ...turnWith(), signal: controller.signal };
    const events: TurnEvent[] = [];
    for await (const batch of providerAt(upstream.baseUrl, { patience }).runTurn(turn)) events.push(...batch);
    expect(events).toEqual([]);
    expect(upstream.heard).toHaveLength(1);
  });

  it('is not asked again once the first byte is overdue, all tries together', async () => {
    const upstream = await upstreamThat(fault(503, ''));
    const patience = {
      random: () => 1,
      sleep: (_ms: number, signal: AbortSignal) =>
        new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
    };
    const turn = { ...turnWith(), signal: new AbortController().signal };
    for await (const batch of providerAt(upstream.baseUrl, { patience, firstByteMs: 30 }).runTurn(turn)) {
      expect(batch).toMatchObject([{ type: 'turn-failed', failure: { code: 'upstream_timeout' } }]);
    }
    expect(upstream.heard).toHaveLength(1);
  });
});

describe('a request that the upstream wants otherwise', () => {
  const always = 'The value of the enable_thinking parameter is restricted to True.';
  const jsonMode = 'Json mode response is not supported when enable_thinking is true';
  const never = fault(400, 'InvalidParameter.NotSupportEnableThinking', 'x');
  const unstreamed = 'parameter.enable_thinking must be set to false for non-streaming calls';
  const options = { stream: true, stream_options: { include_usage: true } };
  const json = { response_format: { type: 'json_object' } };
  it.each<[string, Partial<ChatRequest>, Play, object, string]>([
    [
      'thinking forced',
      { enable_thinking: false },
      fault(400, '', always),
      { enable_thinking: true },
      'thinking-switched-on',
    ],
    ['thinking unknown', { enable_thinking: true, thinking_budget: 9 }, never, {}, 'thinking-switched-off'],
    [
      'not while it streams not',
      {},
      fault(400, '', unstreamed),
      { enable_thinking: false },
      'thinking-switched-off',
    ],
    [
      'JSON or thinking',
      json,
      fault(400, '', jsonMode),
      { ...json, enable_thinking: false },
      'thinking-switched-off',
    ],
    [
      'effort none',
      { reasoning_effort: 'none' },
      fault(400, '', "reasoning_effort: 'none' is not allowed"),
      { enable_thinking: true },
      'thinking-switched-on',
    ],
  ])('%s: asked so, once, and told', async (_name, request, refusal, changed, notice) => {
    const { batches, bodies, waitedMs } = await runAgainst([refusal, answer], request);
    expect(bodies).toEqual([
      expect.anything(),
      { model: 'qwen3-vl-plus', messages: [], ...changed, ...options },
    ]);
    expect(waitedMs).toEqual([]);
    expect(batches[0]).toMatchObject([
      { type: 'turn-noticed', notice: { code: notice } },
      { type: 'turn-started' },
    ]);
  });

  it('stream_options refused: counts are not asked for', async () => {
    const refusal = fault(
      422,
      '',
      "{'loc': ('body', 'stream_options'), 'msg': 'Extra inputs are not permitted'}",
    );
    const { batches, bodies } = await runAgainst([refusal, answer]);
    expect(bodies[1]).toEqual({ model: 'qwen3-vl-plus', messages: [], stream: true });
    expect(batches[0]?.[0]).toMatchObject({ notice: { code: 'usage-not-asked' } });
  });

  it('is repaired once: the second refusal is told', async () => {
    const { bodies, last } = await runAgainst([fault(400, '', always)], { enable_thinking: false });
    expect(bodies).toHaveLength(2);
    expect(last).toMatchObject({ failure: { code: 'thinking_forced', status: 400 } });
  });

  it('may be asked again as well', async () => {
    const { batches } = await runAgainst([fault(400, '', always), fault(503, ''), answer], {
      enable_thinking: false,
    });
    expect(batches[0]).toMatchObject([
      { notice: { code: 'retried', values: { attempts: 2 } } },
      { notice: { code: 'thinking-switched-on' } },
      { type: 'turn-started' },
    ]);
  });

  it.each([
    ['an option that the client chose', { enable_search: true }, 'The model does not support enable_search.'],
    ['a prompt without the word', json, "'messages' must contain the word 'json' in some form"],
    ['what was not asked for', {}, 'x does not support thinking'],
  ])('is not repaired in silence: %s', async (_name, request, message) => {
    const { bodies, last } = await runAgainst([fault(400, '', message), answer], request);
    expect(bodies).toHaveLength(1);
    expect(last).toMatchObject({ type: 'turn-failed' });
  });
});

it('a refusal that names its part of the request says which picture it is about', async () => {
  const parts = ['a', 'b'].map((url) => ({ type: 'image_url' as const, image_url: { url } }));
  const said = 'messages.0.content.1: Failed to decode the image';
  const { last } = await runAgainst([fault(400, '', said)], { messages: [{ role: 'user', content: parts }] });
  expect(last).toMatchObject({
    failure: { code: 'picture_not_decodable', values: { medium: 'picture', item: 2 } },
  });
});
