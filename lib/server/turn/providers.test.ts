import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Visitor } from '@/lib/access/visitor';
import { describeModel } from '@/lib/catalogue/describe-model';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { answering, type StagedUpstream, stageUpstream, streaming } from '@/lib/providers/staged-upstream';
import { providerFor } from './providers';

type Play = Parameters<typeof stageUpstream>[0];

const serversKey = 'sk-of-the-server-0123456789';
const visitorsKey = 'sk-of-a-visitor-9876543210';
const nobody: Visitor = { name: null, address: '127.0.0.1', ownKey: null };
const visitor: Visitor = { ...nobody, ownKey: { apiKey: visitorsKey, region: 'server' } };
const nativeFrames =
  'id:1\nevent:result\n:HTTP_STATUS/200\ndata:{"output":{"choices":[{"finish_reason":"stop","message":{"content":[{"text":"Two."}]}}]}}\n\n';

let upstream: StagedUpstream;
let play: Play = () => undefined;

beforeAll(async () => {
  upstream = await stageUpstream((response, heard) => play(response, heard));
  vi.stubEnv('DASHSCOPE_API_KEY', serversKey);
  vi.stubEnv('DASHSCOPE_BASE_URL', upstream.baseUrl);
  vi.stubEnv('UPSTREAM_FIRST_BYTE_SECONDS', '2');
});

beforeEach(() => {
  play = () => undefined;
});

afterAll(async () => {
  await upstream.close();
  vi.unstubAllEnvs();
});

async function run(who: Visitor, needsNative: boolean, playing: Play) {
  play = playing;
  const before = upstream.heard.length;
  const provider = providerFor({ model: 'qwen3-vl-plus', needsNative }, who);
  if (!provider.ok) throw new Error(provider.error.message);
  const turn = {
    request: { model: 'qwen3-vl-plus', messages: [] },
    model: describeModel('qwen3-vl-plus'),
    body: new TextEncoder().encode('{"model":"qwen3-vl-plus","messages":[],"stream":true}'),
    signal: new AbortController().signal,
  };
  const events: TurnEvent[] = [];
  for await (const batch of provider.value.runTurn(turn)) events.push(...batch);
  return { name: provider.value.name, events, heard: upstream.heard.slice(before) };
}

describe('providerFor', () => {
  it('answers over the native endpoint what needs it, beside the compatible one', async () => {
    const { name, events, heard } = await run(nobody, true, streaming(nativeFrames));
    expect(name).toBe('dashscope-native');
    expect(heard.map(({ path }) => path)).toEqual(['/api/v1/services/aigc/multimodal-generation/generation']);
    expect(events.at(-1)).toEqual({ type: 'turn-finished', reason: 'stop' });
  });

  it('answers everything else over the compatible endpoint, with the server’s key', async () => {
    const { name, heard } = await run(nobody, false, streaming('data: [DONE]\n\n'));
    expect(name).toBe('dashscope-compatible');
    expect(heard.map(({ path }) => path)).toEqual(['/compatible-mode/v1/chat/completions']);
    expect(heard[0]?.headers.authorization).toBe(`Bearer ${serversKey}`);
  });

  it('keeps the server’s own providers, and none for a visitor', () => {
    const chat = { model: 'qwen3-vl-plus', needsNative: true };
    const provider = (who: Visitor) => {
      const found = providerFor(chat, who);
      return found.ok ? found.value : null;
    };
    expect(provider(nobody)).toBe(provider(nobody));
    expect(provider(visitor)).not.toBe(provider(visitor));
    expect(provider(visitor)).not.toBe(provider(nobody));
  });

  it('answers the demo to everyone, whatever else the request asks', () => {
    for (const who of [nobody, visitor]) {
      const demo = providerFor({ model: 'demo', needsNative: true }, who);
      expect(demo.ok && demo.value.name).toBe('demo');
    }
  });
});

describe('a visitor with a key of their own', () => {
  const json = 'application/json';
  const ways: [string, Play][] = [
    ['an answer', streaming(nativeFrames)],
    ['a refused key', answering(401, json, '{"code":"InvalidApiKey","message":"Invalid API-key provided."}')],
    ['an unpaid account', answering(400, json, '{"code":"Arrearage","message":"overdue"}')],
    ['a used-up quota', answering(403, json, '{"code":"AllocationQuota.FreeTierOnly","message":"used"}')],
    ['no answer', (response) => void response.destroy()],
  ];

  it.each(ways.flatMap(([way, playing]) => [[way, false, playing] as const, [way, true, playing] as const]))(
    'never has the server’s key used: %s, native %s',
    async (_way, needsNative, playing) => {
      const { events, heard } = await run(visitor, needsNative, playing);
      expect(heard.length).toBeGreaterThan(0);
      for (const { headers, body } of heard) {
        expect(headers.authorization).toBe(`Bearer ${visitorsKey}`);
        expect(JSON.stringify({ headers, body })).not.toContain(serversKey);
      }
      expect(JSON.stringify(events)).not.toContain(visitorsKey);
    },
  );
});
