import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeTurn } from '@/lib/protocol/decode';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { streaming } from '@/lib/providers/staged-upstream';
import { type StagedGateway, stageGateway } from './staged-gateway';

let gateway: StagedGateway;

beforeAll(async () => {
  gateway = await stageGateway('sk-0123456789abcdef', vi.stubEnv);
});

afterAll(async () => {
  await gateway.close();
  vi.unstubAllEnvs();
});

const fixture = (name: string) =>
  readFileSync(new URL(`../../providers/dashscope-native/__fixtures__/${name}.sse`, import.meta.url));
const video = { type: 'video_url', video_url: { url: 'https://example.com/a.mp4' }, max_frames: 64 };
const ask = {
  model: 'qwen3-vl-plus',
  stream: true,
  stream_options: { include_usage: true },
  messages: [{ role: 'user', content: [video, { type: 'text', text: 'What happens?' }] }],
};

async function eventsOf(response: Response): Promise<TurnEvent[]> {
  const events: TurnEvent[] = [];
  if (response.body === null) return events;
  for await (const batch of decodeTurn(response.body)) events.push(...batch);
  return events;
}

describe('what only the native endpoint takes', () => {
  it('is answered over it, in the same chunks as any other answer', async () => {
    gateway.setPlay(streaming(fixture('qwen3-vl-plus-thinking')));
    const response = await gateway.post(ask);
    expect(response.headers.get('x-sightline-provider')).toBe('dashscope-native');
    const events = await eventsOf(response);
    expect(events[0]).toMatchObject({ type: 'turn-started', model: 'qwen3-vl-plus' });
    expect(events.map(({ type }) => type)).toContain('reasoning-delta');
    expect(events.slice(-2)).toMatchObject([
      { type: 'usage', usage: { reasoningTokens: 12, imageTokens: 1224 } },
      { type: 'turn-finished', reason: 'stop' },
    ]);
    expect(JSON.parse(gateway.upstream.heard.at(-1)?.body ?? '')).toMatchObject({
      model: 'qwen3-vl-plus',
      input: {
        messages: [
          {
            role: 'user',
            content: [{ video: 'https://example.com/a.mp4', max_frames: 64 }, { text: 'What happens?' }],
          },
        ],
      },
    });
  });

  it.each([
    [true, 'max_frames'],
    [false, 'max_frames'],
    [false, 'max_pixels'],
  ])('carries large media whole, streamed %s, with %s', async (stream, bound) => {
    gateway.setPlay(streaming(fixture('qwen-vl-plus-stream')));
    const urls = ['A', 'B'].map((letter) => `data:video/mp4;base64,${letter.repeat(200_000)}`);
    const content = urls.map((url) => ({ type: 'video_url', video_url: { url }, [bound]: 65_536 }));
    const more = { stream, stream_options: undefined, messages: [{ role: 'user', content }] };
    await (await gateway.post({ ...ask, ...more })).text();
    const heard = JSON.parse(gateway.upstream.heard.at(-1)?.body ?? '');
    const parts = (heard.input ?? heard).messages[0].content;
    const sent = parts.map(
      (part: { video?: string; video_url?: { url: string } }) => part.video ?? part.video_url?.url,
    );
    expect(sent).toEqual(urls);
  });

  it('tells of an error inside status 200 by a frame of the stream', async () => {
    gateway.setPlay(streaming(fixture('moderation-mid-stream')));
    const events = await eventsOf(await gateway.post(ask));
    expect(events.at(-1)).toMatchObject({ type: 'turn-failed', failure: { code: 'content_filtered' } });
  });

  it('keeps the true status of an error that comes in place of an answer', async () => {
    const frame = `id:1\nevent:error\n:HTTP_STATUS/400\ndata:{"code":"InvalidParameter","message":"bad","request_id":"r"}\n\n`;
    gateway.setPlay(streaming(frame));
    const response = await gateway.post(ask);
    expect(response.status).toBe(400);
    expect((await response.json()).error).toMatchObject({ code: 'invalid_request' });
  });

  it('gives the pages of a search with a whole answer', async () => {
    gateway.setPlay(streaming(fixture('search-sources')));
    const search = { ...ask, model: 'qwen3.7-plus', stream: false, enable_search: true };
    const response = await gateway.post(search);
    const { choices } = await response.json();
    expect(choices[0].message.content).toBe('The tower reopened in May[ref_1].');
    expect(choices[0].message.annotations).toEqual([
      {
        type: 'url_citation',
        url_citation: {
          title: 'The tower reopens',
          url: 'https://news.example.com/tower?from=search&lang=en',
        },
      },
      { type: 'url_citation', url_citation: { title: '塔楼开放时间', url: 'https://city.example.cn/塔楼' } },
    ]);
  });

  it('passes on that the upstream cut a whole answer at its time limit', async () => {
    gateway.setPlay((response) => {
      const headers = { 'content-type': 'application/json', 'x-dashscope-partialresponse': 'true' };
      response.writeHead(200, headers);
      const message = { role: 'assistant', content: [{ text: 'So far' }] };
      response.end(JSON.stringify({ output: { choices: [{ finish_reason: 'null', message }] } }));
    });
    const response = await gateway.post({ ...ask, stream: false, stream_options: undefined });
    expect(response.headers.get('x-dashscope-partialresponse')).toBe('true');
    expect(response.headers.get('x-sightline-notices')).toBe('answer-cut-by-time');
    const { choices } = await response.json();
    expect(choices[0]).toMatchObject({ finish_reason: 'length', message: { content: 'So far' } });
    expect(gateway.upstream.heard.at(-1)?.headers).not.toHaveProperty('x-dashscope-sse');
  });
});
