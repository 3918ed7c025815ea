import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { answering, hangingAfter, type stageUpstream } from '@/lib/providers/staged-upstream';
import { apiKey, closeUpstreams, fixture, providerAt, turnWith, upstreamThat } from './stage';

afterEach(closeUpstreams);

type Play = Parameters<typeof stageUpstream>[0];

async function eventsOf(play: Play): Promise<TurnEvent[]> {
  const { baseUrl } = await upstreamThat(play);
  const events: TurnEvent[] = [];
  const turn = { ...turnWith(), signal: new AbortController().signal };
  for await (const batch of providerAt(baseUrl).runTurn(turn)) events.push(...batch);
  return events;
}

const failing = (code: string, status: number) => [
  { type: 'turn-failed', failure: expect.objectContaining({ code, status }) },
];

describe('answers that hold no answer', () => {
  it.each([301, 302, 303, 307, 308])('follows no redirect and passes none on: %i', async (status) => {
    const elsewhere = await upstreamThat(answering(200, 'text/plain', 'gotcha'));
    const events = await eventsOf((response) => {
      response.writeHead(status, { location: `${elsewhere.baseUrl}/chat/completions` });
      response.end('moved');
    });
    expect(events).toEqual(failing('upstream_error', 502));
    expect(elsewhere.heard).toEqual([]);
  });

  it.each([204, 205, 304])('takes %i, which has no body, for an upstream at fault', async (status) => {
    const events = await eventsOf((response) => {
      response.writeHead(status);
      response.end();
    });
    expect(events).toEqual(failing('upstream_error', 502));
  });

  it('takes a page of markup and a status that no standard knows for an upstream at fault', async () => {
    const page = answering(200, 'text/html; charset=utf-8', '<!doctype html><p>Welcome to this network');
    expect(await eventsOf(page)).toEqual(failing('upstream_error', 502));
    expect(await eventsOf(answering(999, 'text/plain', 'odd'))).toEqual(failing('upstream_error', 502));
  });

  it('does not wait for more when the upstream says that it is done, though no end came', async () => {
    const cut = 'data: {"choices":[{"delta":{"content":"half"}}]}\n\ndata: [DONE]\n\n';
    expect((await eventsOf(hangingAfter(cut))).slice(-2)).toEqual([
      { type: 'text-delta', text: 'half' },
      ...failing('stream_interrupted', 502),
    ]);
  });
});

describe('compressed answers', () => {
  const codings: [string, (bytes: Buffer) => Buffer][] = [
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ];

  it.each(codings)('reads %s, answers as well as errors', async (coding, compress) => {
    const sent = (status: number, type: string, body: Buffer): Play => {
      return (response) => {
        response.writeHead(status, { 'content-type': type, 'content-encoding': coding });
        response.end(compress(body));
      };
    };
    const events = await eventsOf(sent(200, 'text/event-stream', fixture('qwen-vl-plus-stream')));
    expect(events.at(-1)).toEqual({ type: 'turn-finished', reason: 'stop' });
    const said = Buffer.from(`{"error":{"code":"limit_requests","message":"slow down, ${apiKey}"}}`);
    const failed = await eventsOf(sent(429, 'application/json', said));
    expect(failed).toEqual(failing('request_rate_limited', 429));
    expect(JSON.stringify(failed)).toContain('slow down, [key]');
  });

  it('tells of an answer that breaks off inside the compression', async () => {
    const whole = gzipSync(fixture('qwen-vl-plus-stream'));
    const events = await eventsOf((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'content-encoding': 'gzip' });
      response.end(whole.subarray(0, whole.length / 2));
    });
    expect(events.at(-1)).toMatchObject({ failure: { code: 'stream_interrupted' } });
  });
});
