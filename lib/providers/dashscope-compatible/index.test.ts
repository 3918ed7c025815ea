import { afterEach, describe, expect, it } from 'vitest';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import { answering, hangingAfter, type stageUpstream, streaming } from '@/lib/providers/staged-upstream';
import type { DashscopeSettings } from '../dashscope/create-provider';
import { apiKey, closeUpstreams, fixture, providerAt, turnWith, upstreamThat } from './stage';

afterEach(closeUpstreams);

async function eventsOf(
  play: Parameters<typeof stageUpstream>[0],
  settings: Partial<DashscopeSettings> = {},
): Promise<TurnEvent[]> {
  const upstream = await upstreamThat(play);
  const provider = providerAt(upstream.baseUrl, settings);
  const events: TurnEvent[] = [];
  const turn = { ...turnWith(), signal: new AbortController().signal };
  for await (const batch of provider.runTurn(turn)) events.push(...batch);
  return events;
}

const joined = (events: readonly TurnEvent[], type: 'text-delta' | 'reasoning-delta') =>
  events.map((event) => (event.type === type ? event.text : '')).join('');
const failureIn = (events: readonly TurnEvent[]) => {
  const last = events.at(-1);
  return last?.type === 'turn-failed' ? last.failure : null;
};

describe('recorded streams', () => {
  it('reads an answer, its counts and its end', async () => {
    const events = await eventsOf(streaming(fixture('qwen-vl-plus-stream')));
    expect(events[0]).toMatchObject({
      type: 'turn-started',
      id: 'chatcmpl-r-1',
      model: 'qwen3-vl-plus',
    });
    expect(joined(events, 'text-delta')).toBe(
      '图中是一位女士和一只狗在海滩上互动的场景，黄昏时分拍摄的照片。整体氛围显得非常和谐而温馨。',
    );
    expect(events.slice(-2)).toEqual([
      { type: 'usage', usage: { promptTokens: 1276, completionTokens: 85, totalTokens: 1361 } },
      { type: 'turn-finished', reason: 'stop' },
    ]);
  });

  it('reads reasoning apart from the answer', async () => {
    const events = await eventsOf(streaming(fixture('qwen3-vl-plus-thinking')));
    expect(joined(events, 'reasoning-delta')).toBe('用户想找出每一个物体。先看左边 🐕，再看右边。');
    expect(joined(events, 'text-delta')).toContain('"bbox_2d": [102, 233, 540, 980]');
    expect(events.at(-2)).toMatchObject({
      usage: { reasoningTokens: 41, imageTokens: 1224, cachedTokens: 256 },
    });
  });

  it('reads the same events wherever the stream is cut', { timeout: 60_000 }, async () => {
    const bytes = fixture('qwen3-vl-plus-thinking');
    const whole = await eventsOf(streaming(bytes));
    let cut = 1;
    const body = () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(bytes.subarray(0, cut));
          controller.enqueue(bytes.subarray(cut));
          controller.close();
        },
      });
    const headers = { 'content-type': 'text/event-stream' };
    const provider = providerAt('http://upstream/v1', {
      fetch: async () => new Response(body(), { headers }),
    });
    for (; cut < bytes.length; cut += 1) {
      const events: TurnEvent[] = [];
      const turn = { ...turnWith(), signal: new AbortController().signal };
      for await (const batch of provider.runTurn(turn)) events.push(...batch);
      expect(joined(events, 'reasoning-delta')).toBe(joined(whole, 'reasoning-delta'));
      expect(joined(events, 'text-delta')).toBe(joined(whole, 'text-delta'));
      expect(events.filter((event) => !('text' in event)).slice(1)).toEqual(whole.slice(-2));
    }
  });

  it('merges tool calls by index and ignores empty ids', async () => {
    const events = await eventsOf(streaming(fixture('tool-calls')));
    const calls = events.flatMap((event) => (event.type === 'tool-call-delta' ? [event.call] : []));
    expect(calls[0]).toEqual({
      index: 0,
      id: 'call_8f2b6c',
      name: 'image_zoom_in_tool',
      argumentsDelta: '',
    });
    expect(calls.slice(1).every((call) => call.id === undefined && call.name === undefined)).toBe(true);
    expect(calls.map((call) => call.argumentsDelta).join('')).toBe('{"bbox_2d": [10, 20, 300, 400]}');
    expect(events.at(-1)).toEqual({ type: 'turn-finished', reason: 'tool_calls' });
  });

  it('reads a self-hosted server: CRLF, comments, `reasoning`, counts in every chunk, no choices', async () => {
    const events = await eventsOf(streaming(fixture('self-hosted-crlf')));
    expect(joined(events, 'reasoning-delta')).toBe('Looks like a street.');
    expect(joined(events, 'text-delta')).toBe('A street.');
    expect(events.filter(({ type }) => type === 'usage')).toEqual([
      { type: 'usage', usage: { promptTokens: 5, completionTokens: 7, totalTokens: 12 } },
    ]);
  });

  it('splits off reasoning that leaked into the answer', async () => {
    const events = await eventsOf(streaming(fixture('leaked-think')));
    expect(joined(events, 'reasoning-delta').trim()).toBe('Two dogs, I count.');
    expect(joined(events, 'text-delta')).toBe('There are two dogs.');
  });

  it('takes one whole JSON object from a server that does not stream', async () => {
    const message = { role: 'assistant', content: 'Whole.', reasoning_content: 'Short.' };
    const body = JSON.stringify({ choices: [{ message, finish_reason: 'stop' }] });
    const events = await eventsOf(answering(200, 'application/json', body));
    expect(events.map(({ type }) => type)).toEqual([
      'turn-started',
      'reasoning-delta',
      'text-delta',
      'turn-finished',
    ]);
  });
});

describe('failures', () => {
  it('keeps the text when a filter stops the answer', async () => {
    const events = await eventsOf(streaming(fixture('moderation-mid-stream')));
    expect(joined(events, 'text-delta')).toBe('The person in the picture ');
    expect(failureIn(events)).toMatchObject({
      code: 'content_filtered',
      retryable: false,
      upstreamCode: 'data_inspection_failed',
    });
  });

  it('keeps the text when the stream breaks off, ended or torn', async () => {
    const ended = await eventsOf(streaming(fixture('cut-without-finish')));
    expect(joined(ended, 'text-delta')).toBe('One half of the ans');
    expect(failureIn(ended)).toMatchObject({ code: 'stream_interrupted', retryable: true });
    const torn = await eventsOf((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(fixture('cut-without-finish'), () => response.socket?.resetAndDestroy());
    });
    expect(failureIn(torn)?.code).toBe('stream_interrupted');
  });

  it('reads a 400 whose body is an event stream', async () => {
    const body = fixture('bad-request-as-stream').toString();
    const events = await eventsOf(answering(400, 'text/event-stream;charset=UTF-8', body));
    expect(events).toHaveLength(1);
    expect(failureIn(events)).toMatchObject({
      code: 'context_too_long',
      status: 400,
      upstreamCode: 'invalid_parameter_error',
      upstreamMessage: 'Range of input length should be [1, 129024]',
    });
  });

  it('gives up on a silent upstream before its first byte and between two', async () => {
    const never = await eventsOf(() => {}, { firstByteMs: 30 });
    expect(failureIn(never)).toMatchObject({
      code: 'upstream_timeout',
      status: 504,
      retryable: true,
    });
    const stalled = await eventsOf(hangingAfter(fixture('cut-without-finish').toString()), {
      idleMs: 30,
    });
    expect(joined(stalled, 'text-delta')).toBe('One half of the ans');
    expect(failureIn(stalled)?.code).toBe('upstream_timeout');
  });

  it('counts an answer as complete that said so and then fell silent', async () => {
    const text = 'data: {"choices":[{"delta":{"content":"Done."},"finish_reason":"stop"}]}\n\n';
    const events = await eventsOf(hangingAfter(text), { idleMs: 30 });
    expect(events.at(-1)).toEqual({ type: 'turn-finished', reason: 'stop' });
  });

  it('tells of an upstream that is not there', async () => {
    const provider = providerAt('http://127.0.0.1:9/v1');
    const turn = { ...turnWith(), signal: new AbortController().signal };
    for await (const [event] of provider.runTurn(turn)) {
      expect(event).toMatchObject({
        failure: { code: 'upstream_unreachable', status: 502, retryable: true },
      });
    }
  });
});

describe('requests', () => {
  it('sends the very bytes with the key, once', async () => {
    const upstream = await upstreamThat(answering(400, 'application/json', '{"error":{"message":"x"}}'));
    const body = '{ "model":"qwen3-vl-plus",  "messages":[], "stream" : true, "x":"图" }';
    const turn = { ...turnWith(body), signal: new AbortController().signal };
    for await (const _ of providerAt(upstream.baseUrl).runTurn(turn));
    expect(upstream.heard).toHaveLength(1);
    expect(upstream.heard[0]).toMatchObject({
      method: 'POST',
      path: '/compatible-mode/v1/chat/completions',
      body,
      headers: {
        authorization: `Bearer ${apiKey}`,
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      },
    });
  });

  it('keeps the connection for the next turn', async () => {
    const ports = new Set<number | undefined>();
    const upstream = await upstreamThat(async (response, heard) => {
      ports.add(response.socket?.remotePort);
      await streaming(fixture('qwen-vl-plus-stream'))(response, heard);
    });
    const provider = providerAt(upstream.baseUrl);
    for (let count = 0; count < 3; count += 1) {
      for await (const _ of provider.runTurn({ ...turnWith(), signal: new AbortController().signal }));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(ports.size).toBe(1);
  });

  it('asks the other regions about a refused key, once, and says which one fits', async () => {
    const refusing = await upstreamThat(
      answering(401, 'application/json', '{"error":{"code":"invalid_api_key","message":"Incorrect"}}'),
    );
    const fitting = await upstreamThat(answering(200, 'application/json', '{"data":[]}'));
    const provider = providerAt(refusing.baseUrl, {
      otherRegions: { us: refusing.baseUrl, cn: fitting.baseUrl },
    });
    for (let count = 0; count < 2; count += 1) {
      const turn = { ...turnWith(), signal: new AbortController().signal };
      for await (const batch of provider.runTurn(turn)) {
        expect(failureIn(batch)).toMatchObject({ code: 'invalid_api_key', status: 401 });
        expect(failureIn(batch)?.message).toContain('DASHSCOPE_REGION=cn');
      }
    }
    expect(fitting.heard.map(({ path }) => path)).toEqual(['/compatible-mode/v1/models']);
  });
});
