import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeTurn } from '@/lib/protocol/decode';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { hangingAfter, streaming } from '@/lib/providers/staged-upstream';
import { type StagedGateway, stageGateway } from './staged-gateway';

const apiKey = 'sk-0123456789abcdef';
let gateway: StagedGateway;

beforeAll(async () => {
  gateway = await stageGateway(apiKey, vi.stubEnv);
});

afterAll(async () => {
  await gateway.close();
  vi.unstubAllEnvs();
});

const fixture = (name: string) =>
  readFileSync(new URL(`../../providers/dashscope-compatible/__fixtures__/${name}.sse`, import.meta.url));
const opening = 'data: {"choices":[{"delta":{"role":"assistant","content":"First words."}}]}\n\n';

const ask = {
  model: 'qwen3-vl-plus',
  stream: true,
  stream_options: { include_usage: true },
  messages: [{ role: 'user', content: 'hi' }],
};

async function eventsOf(response: Response): Promise<TurnEvent[]> {
  const events: TurnEvent[] = [];
  if (response.body === null) return events;
  for await (const batch of decodeTurn(response.body)) events.push(...batch);
  return events;
}

describe('a streamed answer', () => {
  it('arrives as the events that the upstream told, in chunks of the API', async () => {
    gateway.setPlay(streaming(fixture('qwen3-vl-plus-thinking')));
    const response = await gateway.post(ask);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      'x-sightline-provider': 'dashscope-compatible',
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    const events = await eventsOf(response);
    expect(events.map(({ type }) => type)).toContain('reasoning-delta');
    expect(events.slice(-2)).toMatchObject([
      { type: 'usage', usage: { reasoningTokens: 41 } },
      { type: 'turn-finished', reason: 'stop' },
    ]);
  });

  it('keeps the true status of a failure before the stream', async () => {
    gateway.setPlay((response) => {
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': '30' });
      response.end(`{"error":{"code":"limit_requests","message":"Slow down, ${apiKey}"}}`);
    });
    const response = await gateway.post(ask);
    expect(response.status).toBe(429);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      error: { code: 'request_rate_limited', type: 'rate_limit_error', retryable: true, param: null },
    });
    expect(text).not.toContain(apiKey);
  });

  it('begins with pings when the upstream is slow, and tells of its failure in the stream', async () => {
    let fail = () => {};
    gateway.setPlay((response) => {
      fail = () => {
        response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '30' });
        response.end('{"error":{"code":"ModelUnavailable","message":"busy"}}');
      };
    });
    const response = await gateway.post(ask);
    expect(response.status).toBe(200);
    fail();
    const text = await response.text();
    expect(text).toMatch(/^: ping\n\n/);
    expect(text).toContain('"code":"model_unavailable"');
    expect(text).toContain('"status":503');
  });

  it('pings while the upstream is silent', async () => {
    gateway.setPlay(hangingAfter(opening));
    const response = await gateway.post(ask);
    const reader = response.body?.getReader();
    let text = '';
    while (!/: ping\n\n: ping\n\n$/.test(text))
      text += new TextDecoder().decode((await reader?.read())?.value);
    expect(text).toContain('First words.');
    await reader?.cancel();
  });

  it('ends the upstream request when the client leaves', async () => {
    const upstreamEnded = new Promise((resolve) => {
      gateway.setPlay((response, heard) => {
        response.once('close', resolve);
        return hangingAfter(opening)(response, heard);
      });
    });
    const controller = new AbortController();
    const response = await gateway.post(ask, { signal: controller.signal });
    await response.body?.getReader().read();
    controller.abort();
    await upstreamEnded;
  });

  it('tells a client that did not ask for counts nothing of them', async () => {
    gateway.setPlay(streaming(fixture('qwen-vl-plus-stream')));
    const { stream_options: _, ...plain } = ask;
    const text = await (await gateway.post(plain)).text();
    expect(text).not.toContain('"usage"');
    expect(JSON.parse(gateway.upstream.heard.at(-1)?.body ?? '')).toMatchObject({
      stream_options: { include_usage: true },
    });
  });
});

describe('an answer at once', () => {
  it('is one object with text, reasoning and counts', async () => {
    gateway.setPlay(streaming(fixture('qwen3-vl-plus-thinking')));
    const response = await gateway.post({ ...ask, stream: false, stream_options: undefined });
    expect(await response.json()).toMatchObject({
      object: 'chat.completion',
      model: 'qwen3-vl-plus',
      choices: [
        {
          index: 0,
          finish_reason: 'stop',
          message: { role: 'assistant', reasoning_content: expect.stringContaining('用户') },
        },
      ],
      usage: { total_tokens: 1404 },
    });
    expect(JSON.parse(gateway.upstream.heard.at(-1)?.body ?? '')).toMatchObject({ stream: true });
  });

  it('holds the tool calls put together', async () => {
    gateway.setPlay(streaming(fixture('tool-calls')));
    const { choices } = await (await gateway.post({ messages: ask.messages })).json();
    expect(choices[0]).toMatchObject({
      finish_reason: 'tool_calls',
      message: {
        content: null,
        tool_calls: [
          {
            id: 'call_8f2b6c',
            type: 'function',
            function: {
              name: 'image_zoom_in_tool',
              arguments: '{"bbox_2d": [10, 20, 300, 400]}',
            },
          },
        ],
      },
    });
  });

  it('fails with a status when the stream broke off', async () => {
    gateway.setPlay(streaming(fixture('cut-without-finish')));
    const response = await gateway.post({ messages: ask.messages });
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ error: { code: 'stream_interrupted' } });
  });
});
