import { readFileSync } from 'node:fs';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hangingAfter, streaming } from '@/lib/providers/staged-upstream';
import { type StagedGateway, stageGateway } from './staged-gateway';

/** Tools, and leaving early, with the openai Node SDK. */

/** However slow the machine is, a refusal comes before the gateway opens a stream for it. */
const patient = { UPSTREAM_HEADER_WAIT_SECONDS: '60' };
let gateway: StagedGateway;
let openai: OpenAI;

beforeAll(async () => {
  gateway = await stageGateway('sk-0123456789abcdef', vi.stubEnv, patient);
  openai = new OpenAI({ apiKey: 'anything', baseURL: `${gateway.server.origin}/api/v1`, maxRetries: 0 });
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
  messages: [{ role: 'user' as const, content: 'Look closer at the label.' }],
};
const zoomTool = {
  type: 'function' as const,
  function: {
    name: 'image_zoom_in_tool',
    description: 'Cuts a region out of the picture.',
    parameters: {
      type: 'object',
      properties: { bbox_2d: { type: 'array', items: { type: 'number' } } },
      required: ['bbox_2d'],
    },
  },
};
const zoomCall = {
  id: 'call_8f2b6c',
  type: 'function',
  function: { name: 'image_zoom_in_tool', arguments: '{"bbox_2d": [10, 20, 300, 400]}' },
};

/** First the call of a tool, then words about what it gave. */
function playToolThenWords(): void {
  const plays = [streaming(fixture('tool-calls')), streaming(fixture('qwen-vl-plus-stream'))];
  gateway.setPlay((response, heard) => plays.shift()?.(response, heard));
}

const bodies = () => gateway.upstream.heard.map(({ body }) => JSON.parse(body));

describe('tools', () => {
  it('come as one call, put together, in an answer at once', async () => {
    gateway.setPlay(streaming(fixture('tool-calls')));
    const { choices, usage } = await openai.chat.completions.create({
      ...ask,
      tools: [zoomTool],
      tool_choice: 'auto',
      parallel_tool_calls: false,
    });
    expect(choices[0]).toMatchObject({
      finish_reason: 'tool_calls',
      message: { content: null, tool_calls: [zoomCall] },
    });
    expect(usage?.total_tokens).toBe(430);
    expect(bodies().at(-1)).toMatchObject({ tools: [zoomTool], tool_choice: 'auto' });
  });

  it('are put together by the SDK from the deltas of a stream', async () => {
    gateway.setPlay(streaming(fixture('tool-calls')));
    const runner = openai.chat.completions.stream({ ...ask, tools: [zoomTool] });
    const message = await runner.finalMessage();
    expect(message.tool_calls).toEqual([zoomCall]);
  });

  it.each([false, true])('go round by the SDK’s own runner, streamed: %s', async (stream) => {
    playToolThenWords();
    const seen: unknown[] = [];
    const tool = {
      ...zoomTool,
      function: {
        ...zoomTool.function,
        parse: (text: string): unknown => JSON.parse(text),
        function: (region: unknown) => {
          seen.push(region);
          return { text: 'BEST BEFORE 2027' };
        },
      },
    };
    const runner = stream
      ? openai.chat.completions.runTools({ ...ask, stream: true, tools: [tool] })
      : openai.chat.completions.runTools({ ...ask, tools: [tool] });
    expect(await runner.finalContent()).toContain('海滩');
    expect(seen).toEqual([{ bbox_2d: [10, 20, 300, 400] }]);
    expect(bodies().at(-1).messages).toMatchObject([
      ask.messages[0],
      { role: 'assistant', tool_calls: [zoomCall] },
      { role: 'tool', tool_call_id: 'call_8f2b6c', content: '{"text":"BEST BEFORE 2027"}' },
    ]);
  });
});

describe('leaving early', () => {
  /** The upstream answers and stays silent; resolves when its connection is closed under it. */
  function hangUpstream(text: string | null): {
    readonly heard: Promise<void>;
    readonly closed: Promise<void>;
  } {
    let tellHeard = () => {};
    let tellClosed = () => {};
    const heard = new Promise<void>((resolve) => {
      tellHeard = resolve;
    });
    const closed = new Promise<void>((resolve) => {
      tellClosed = resolve;
    });
    gateway.setPlay((response, request) => {
      response.once('close', () => void (response.writableFinished || tellClosed()));
      tellHeard();
      return text === null ? undefined : hangingAfter(text)(response, request);
    });
    return { heard, closed };
  }

  it('by the stream’s own controller closes the upstream’s connection', async () => {
    const { closed } = hangUpstream(opening);
    const stream = await openai.chat.completions.create({ ...ask, stream: true });
    let text = '';
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta.content ?? '';
      stream.controller.abort();
    }
    expect(text).toBe('First words.');
    await closed;
  });

  it('by breaking out of the loop closes it too', async () => {
    const { closed } = hangUpstream(opening);
    const stream = await openai.chat.completions.create({ ...ask, stream: true });
    for await (const chunk of stream) if (chunk.choices[0]?.delta.content) break;
    await closed;
  });

  it('by the gathering helper closes it and is told as such', async () => {
    const { closed } = hangUpstream(opening);
    const runner = openai.chat.completions.stream(ask);
    runner.on('content', () => runner.abort());
    await expect(runner.done()).rejects.toBeInstanceOf(OpenAI.APIUserAbortError);
    await closed;
  });

  it.each([false, true])('before a first word closes it, streamed: %s', async (stream) => {
    const { heard, closed } = hangUpstream(null);
    const leave = new AbortController();
    const asking = openai.chat.completions.create({ ...ask, stream }, { signal: leave.signal });
    await heard;
    leave.abort();
    await expect(asking).rejects.toBeInstanceOf(OpenAI.APIUserAbortError);
    await closed;
  });

  it('by running out of patience is a timeout, and closes it', async () => {
    const { closed } = hangUpstream(null);
    const asking = openai.chat.completions.create(ask, { timeout: 500 });
    await expect(asking).rejects.toBeInstanceOf(OpenAI.APIConnectionTimeoutError);
    await closed;
  });
});
