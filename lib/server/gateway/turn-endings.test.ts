import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, hangingAfter, streaming } from '@/lib/providers/staged-upstream';
import { type StagedGateway, stageGateway } from './staged-gateway';
import { type StagedLog, stageLog } from './staged-log';

let gateway: StagedGateway;
let log: StagedLog;

beforeAll(async () => {
  gateway = await stageGateway('sk-0123456789abcdef', (name, value) =>
    vi.stubEnv(name, name === 'LOG_LEVEL' ? 'info' : value),
  );
  vi.stubEnv('LIMIT_STREAMS', '1');
  vi.stubEnv('LIMIT_TOKENS_PER_DAY', '100000');
});
beforeEach(() => {
  log = stageLog();
});
afterAll(async () => {
  await gateway.close();
  vi.unstubAllEnvs();
});

let lastAddress = 0;
const newAddress = () => {
  lastAddress += 1;
  return `192.0.2.${lastAddress}`;
};

const chunk = (choice: object, more: object = {}) =>
  `data: ${JSON.stringify({ id: 'chatcmpl-1', model: 'qwen3-vl-plus', choices: [{ index: 0, ...choice }], ...more })}\n\n`;
const words = chunk({ delta: { role: 'assistant', content: 'Twenty plain letters' }, finish_reason: null });
const stop = chunk({ delta: {}, finish_reason: 'stop' });
const usage = `data: {"choices":[],"usage":{"prompt_tokens":30,"completion_tokens":12,"total_tokens":42}}\n\n`;
const whole = streaming(words, stop, usage, 'data: [DONE]\n\n');
const failing = chunk(
  { delta: {}, finish_reason: null },
  { error: { code: 'InternalError', message: 'no' } },
);

const ask = {
  model: 'qwen3-vl-plus',
  stream: true,
  max_tokens: 1000,
  messages: [{ role: 'user', content: 'Say it.' }],
};
/** About what the words and the five tokens of the answer come to. */
const promptAlone = 2;
const withWords = promptAlone + 5;

type Play = Parameters<StagedGateway['setPlay']>[0];
interface Ending {
  readonly play: Play;
  readonly isStreamed?: boolean;
  /** When the client leaves: before the upstream has answered, or when it has read something. */
  readonly leaves?: 'before' | 'midway';
  readonly line: Readonly<Record<string, unknown>>;
}

const silent: Play = () => undefined;
const endings: Readonly<Record<string, Ending>> = {
  'a whole stream': {
    play: whole,
    line: { status: 200, finish: 'stop', chargedTokens: 42, promptTokens: 30 },
  },
  'a whole answer at once': {
    play: whole,
    isStreamed: false,
    line: { status: 200, finish: 'stop', chargedTokens: 42 },
  },
  'a refusal of the upstream': {
    play: answering(400, 'application/json', '{"error":{"code":"invalid_parameter_error","message":"no"}}'),
    line: { status: 400, finish: 'failed', chargedTokens: 0, failureStatus: 400 },
  },
  'a refusal of an answer at once': {
    play: answering(400, 'application/json', '{"error":{"code":"invalid_parameter_error","message":"no"}}'),
    isStreamed: false,
    line: { status: 400, finish: 'failed', chargedTokens: 0 },
  },
  'a failure within the stream': {
    play: streaming(words, failing),
    line: { status: 200, finish: 'failed', chargedTokens: withWords },
  },
  'an end without a last word': {
    play: streaming(words),
    line: { status: 200, finish: 'failed', code: 'stream_interrupted', chargedTokens: withWords },
  },
  'a connection that is cut': {
    play: (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(words, () => response.destroy());
    },
    line: { status: 200, finish: 'failed', chargedTokens: withWords },
  },
  'a client that leaves before the answer': {
    play: silent,
    leaves: 'before',
    line: { finish: 'client-left', chargedTokens: promptAlone },
  },
  'a client that leaves while it reads': {
    play: hangingAfter(words),
    leaves: 'midway',
    line: { status: 200, finish: 'client-left', chargedTokens: withWords },
  },
  'a client that leaves an answer at once': {
    play: silent,
    isStreamed: false,
    leaves: 'before',
    line: { finish: 'client-left', chargedTokens: promptAlone },
  },
};

async function run({ play, isStreamed = true, leaves }: Ending, address: string): Promise<void> {
  const leaving = new AbortController();
  gateway.setPlay((response, heard) => {
    if (leaves === 'before') leaving.abort();
    return play(response, heard);
  });
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
  const init = { headers, signal: leaving.signal };
  const response = await gateway.post({ ...ask, stream: isStreamed }, init).catch(() => null);
  if (leaves === 'midway') {
    await response?.body?.getReader().read();
    leaving.abort();
  }
  await response?.text().catch(() => '');
}

/** What is left of the day's tokens before a request like this one takes its share. */
async function tokensLeft(address: string): Promise<number> {
  gateway.setPlay(whole);
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
  const response = await gateway.post(ask, { headers });
  await response.text();
  expect(response.status).toBe(200);
  return Number(response.headers.get('x-ratelimit-remaining-tokens')) + 1000 + promptAlone;
}

describe('a turn that ends as', { timeout: 30_000 }, () => {
  it.each(Object.entries(endings))(
    '%s has one line, gives back its place and pays for what it used',
    async (_, ending) => {
      const address = newAddress();
      await run(ending, address);
      const [line] = await log.awaitRequests(1);
      expect(line).toMatchObject({
        model: 'qwen3-vl-plus',
        provider: 'dashscope-compatible',
        ...ending.line,
      });
      expect(await tokensLeft(address)).toBe(100_000 - Number(ending.line.chargedTokens));
      expect(await log.awaitRequests(2)).toHaveLength(2);
    },
  );

  it('nothing but a place taken refuses, and is not counted', async () => {
    const address = newAddress();
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
    gateway.setPlay(hangingAfter(words));
    const leaving = new AbortController();
    const first = await gateway.post(ask, { headers, signal: leaving.signal });
    const refused = await gateway.post(ask, { headers });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(await refused.json()).toMatchObject({
      error: { code: 'limit_streams', type: 'rate_limit_error', values: { limit: 1, left: 0 } },
    });
    leaving.abort();
    await first.text().catch(() => '');
    await log.awaitRequests(2);
    expect(await tokensLeft(address)).toBe(100_000 - withWords);
  });

  it('more than the day has left is refused, and takes no place', async () => {
    const address = newAddress();
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
    const refused = await gateway.post({ ...ask, max_tokens: 200_000, model: 'qwen3.8-max' }, { headers });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    // Clients that ask again by themselves would do so in vain.
    expect(refused.headers.get('x-should-retry')).toBe('false');
    expect(await refused.json()).toMatchObject({
      error: { code: 'limit_tokens', values: { limit: 100_000, left: 100_000 } },
    });
    expect(await tokensLeft(address)).toBe(100_000);
  });
});
