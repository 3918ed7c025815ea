import { readFileSync } from 'node:fs';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeTurn } from '@/lib/protocol/decode';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { streaming } from '@/lib/providers/staged-upstream';
import { type StagedGateway, stageGateway } from './staged-gateway';

let gateway: StagedGateway;

beforeAll(async () => {
  gateway = await stageGateway('sk-0123456789abcdef', vi.stubEnv, { UPSTREAM_HEADER_WAIT_SECONDS: '60' });
});

afterAll(async () => {
  await gateway.close();
  vi.unstubAllEnvs();
});

const file = new URL(
  '../../providers/dashscope-compatible/__fixtures__/qwen-vl-plus-stream.sse',
  import.meta.url,
);
const answer = streaming(readFileSync(file));
const messages = [{ role: 'user' as const, content: 'hi' }];
const ask = { model: 'qwen3-vl-plus', stream: true, enable_thinking: false, messages };

/** The first answers are these refusals, then come recorded ones. */
function refusing(...refusals: readonly (readonly [number, string])[]): () => number {
  const left = [...refusals];
  const before = gateway.upstream.heard.length;
  gateway.setPlay((response, heard) => {
    const refusal = left.shift();
    if (refusal === undefined) return answer(response, heard);
    response.writeHead(refusal[0], { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: refusal[1] } }));
  });
  return () => gateway.upstream.heard.length - before;
}

const busy = [503, 'Model is unavailable, please try again later.'] as const;
const forced = [400, 'The value of the enable_thinking parameter is restricted to True.'] as const;

describe('a fault before the stream', () => {
  it('is asked again, and the page is told how often', { timeout: 60_000 }, async () => {
    const asked = refusing(busy);
    const response = await gateway.post(ask);
    const events: TurnEvent[] = [];
    if (response.body !== null) for await (const batch of decodeTurn(response.body)) events.push(...batch);
    expect(asked()).toBe(2);
    expect(events.slice(0, 2)).toMatchObject([
      { type: 'turn-noticed', notice: { code: 'retried', values: { attempts: 2 } } },
      { type: 'turn-started' },
    ]);
    expect(events.at(-1)).toEqual({ type: 'turn-finished', reason: 'stop' });
  });

  it('keeps its true status when it stays', { timeout: 60_000 }, async () => {
    const asked = refusing(busy, busy, busy, busy);
    const response = await gateway.post(ask);
    expect(response.status).toBe(503);
    expect(asked()).toBe(3);
    expect(await response.json()).toMatchObject({
      error: { code: 'model_unavailable', status: 503, retryable: true, values: { attempts: 3 } },
    });
  });
});

it('clients that know nothing of notices read the answer as ever', async () => {
  refusing(forced);
  const client = new OpenAI({ apiKey: 'any', baseURL: `${gateway.server.origin}/api/v1`, maxRetries: 0 });
  let text = '';
  for await (const chunk of await client.chat.completions.create({
    model: 'qwen3-vl-plus',
    stream: true,
    messages,
  })) {
    text += chunk.choices[0]?.delta.content ?? '';
  }
  expect(text).toContain('海滩');
  expect(JSON.parse(gateway.upstream.heard.at(-1)?.body ?? '')).toMatchObject({ enable_thinking: true });
});
