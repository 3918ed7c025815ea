import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeTurn } from '@/lib/protocol/decode';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { hangingAfter, type StagedUpstream, stageUpstream, streaming } from '@/lib/providers/staged-upstream';
import { apiRoute, onlyMethod, unknownPath } from './api-route';
import { type ServedRoute, serveRoute } from './over-http';
import { readChat } from './read-chat';
import { runTurn } from './run-turn';

const apiKey = 'sk-0123456789abcdef';
const fixture = (name: string) =>
  readFileSync(new URL(`../providers/dashscope-compatible/__fixtures__/${name}.sse`, import.meta.url));
const opening = 'data: {"choices":[{"delta":{"role":"assistant","content":"First words."}}]}\n\n';

let upstream: StagedUpstream;
let play: Parameters<typeof stageUpstream>[0];
let server: ServedRoute;

beforeAll(async () => {
  upstream = await stageUpstream((response, heard) => play(response, heard));
  vi.stubEnv('DASHSCOPE_API_KEY', apiKey);
  vi.stubEnv('DASHSCOPE_BASE_URL', upstream.baseUrl);
  vi.stubEnv('MAX_BODY_MB', '1');
  vi.stubEnv('UPSTREAM_HEADER_WAIT_SECONDS', '0.1');
  vi.stubEnv('PING_SECONDS', '0.05');
  server = await serveRoute(
    apiRoute(async (request) => {
      if (!request.url.endsWith('/chat/completions')) return unknownPath();
      if (request.method !== 'POST') return onlyMethod('POST')(request);
      const chat = await readChat(request);
      return chat.ok ? runTurn(chat.value, request.signal) : chat.error;
    }),
  );
});

afterAll(async () => {
  await server.close();
  await upstream.close();
  vi.unstubAllEnvs();
});

const post = (body: unknown, init: RequestInit = {}) =>
  fetch(`${server.origin}/api/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });

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
    play = streaming(fixture('qwen3-vl-plus-thinking'));
    const response = await post(ask);
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
    play = (response) => {
      response.writeHead(429, { 'content-type': 'application/json' });
      response.end(`{"error":{"code":"limit_requests","message":"Slow down, ${apiKey}"}}`);
    };
    const response = await post(ask);
    expect(response.status).toBe(429);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      error: { code: 'rate_limited', type: 'rate_limit_error', retryable: true, param: null },
    });
    expect(text).not.toContain(apiKey);
  });

  it('begins with pings when the upstream is slow, and tells of its failure in the stream', async () => {
    let fail = () => {};
    play = (response) => {
      fail = () => {
        response.writeHead(503, { 'content-type': 'application/json' });
        response.end('{"error":{"code":"ModelUnavailable","message":"busy"}}');
      };
    };
    const response = await post(ask);
    expect(response.status).toBe(200);
    fail();
    const text = await response.text();
    expect(text).toMatch(/^: ping\n\n/);
    expect(text).toContain('"code":"upstream_error"');
    expect(text).toContain('"status":503');
  });

  it('pings while the upstream is silent', async () => {
    play = hangingAfter(opening);
    const response = await post(ask);
    const reader = response.body?.getReader();
    let text = '';
    while (!/: ping\n\n: ping\n\n$/.test(text))
      text += new TextDecoder().decode((await reader?.read())?.value);
    expect(text).toContain('First words.');
    await reader?.cancel();
  });

  it('ends the upstream request when the client leaves', async () => {
    const upstreamEnded = new Promise((resolve) => {
      play = (response, heard) => {
        response.once('close', resolve);
        return hangingAfter(opening)(response, heard);
      };
    });
    const controller = new AbortController();
    const response = await post(ask, { signal: controller.signal });
    await response.body?.getReader().read();
    controller.abort();
    await upstreamEnded;
  });

  it('tells a client that did not ask for counts nothing of them', async () => {
    play = streaming(fixture('qwen-vl-plus-stream'));
    const { stream_options: _, ...plain } = ask;
    const text = await (await post(plain)).text();
    expect(text).not.toContain('"usage"');
    expect(JSON.parse(upstream.heard.at(-1)?.body ?? '')).toMatchObject({
      stream_options: { include_usage: true },
    });
  });
});

describe('an answer at once', () => {
  it('is one object with text, reasoning and counts', async () => {
    play = streaming(fixture('qwen3-vl-plus-thinking'));
    const response = await post({ ...ask, stream: false, stream_options: undefined });
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
    expect(JSON.parse(upstream.heard.at(-1)?.body ?? '')).toMatchObject({ stream: true });
  });

  it('holds the tool calls put together', async () => {
    play = streaming(fixture('tool-calls'));
    const { choices } = await (await post({ messages: ask.messages })).json();
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
    play = streaming(fixture('cut-without-finish'));
    const response = await post({ messages: ask.messages });
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ error: { code: 'stream_interrupted' } });
  });
});

describe('refusals', () => {
  it.each([
    ['{', 400, 'invalid_request', null],
    [{ ...ask, temperature: 9 }, 400, 'invalid_request', 'temperature'],
    [{ ...ask, surprise: 1 }, 400, 'invalid_request', 'surprise'],
  ])('%#: answers in the shape of the API', async (body, status, code, param) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      error: { code, param, type: 'invalid_request_error', message: expect.any(String) },
    });
  });

  it('names the method and the path that are not there', async () => {
    const wrongMethod = await fetch(`${server.origin}/api/v1/chat/completions`);
    expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await wrongMethod.json()).toMatchObject({ error: { code: 'method_not_allowed' } });
    const wrongPath = await fetch(`${server.origin}/api/v2`);
    expect(wrongPath.status).toBe(404);
    expect(await wrongPath.json()).toMatchObject({ error: { code: 'not_found' } });
  });

  it('refuses before it reads: a wrong content type is answered though the body never comes', async () => {
    const answer = await talk(
      'POST /api/v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\nContent-Type: text/plain\r\n\r\n',
    );
    expect(answer).toContain('415');
    expect(answer).toContain('unsupported_content_type');
  });
});

/** Writes raw bytes and gives what came back when the other side says the answer is over. */
function talk(head: string, body: Iterable<string> = []): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(server.port, '127.0.0.1');
    socket.on('data', (piece) => {
      answer += piece;
      if (answer.endsWith('0\r\n\r\n')) socket.destroy();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.write(head);
    const rest = body[Symbol.iterator]();
    const send = () => {
      for (let next = rest.next(); !next.done; next = rest.next()) {
        if (!socket.write(next.value)) return socket.once('drain', send);
      }
      return socket;
    };
    send();
  });
}

describe('a body that is too large', () => {
  const head = `POST /api/v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`;
  const megabyte = 'x'.repeat(1024 * 1024);
  const chunked = `${megabyte.length.toString(16)}\r\n${megabyte}\r\n`;

  it('is answered while it is still being sent, its length stated', async () => {
    const answer = await talk(
      `${head}Content-Length: ${8 * megabyte.length}\r\n\r\n`,
      Array(8).fill(megabyte),
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"body_too_large"');
  });

  it('is answered while it is still being sent, its length unknown', async () => {
    const answer = await talk(`${head}Transfer-Encoding: chunked\r\n\r\n`, [
      ...Array(8).fill(chunked),
      '0\r\n\r\n',
    ]);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"body_too_large"');
  });

  it('can be read by an ordinary client that sends it all', async () => {
    const response = await post(`"${megabyte.repeat(3)}"`);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { code: 'body_too_large', param: null } });
  });
});
