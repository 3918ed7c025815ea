import { afterEach, describe, expect, it } from 'vitest';
import { answering, streaming } from '@/lib/providers/staged-upstream';
import {
  apiKey,
  closeUpstreams,
  fixture,
  joined,
  providerAt,
  runAgainst,
  turnWith,
  upstreamThat,
} from './stage';

afterEach(closeUpstreams);

const json = 'application/json;charset=UTF-8';
const wholeAnswer = (finish: string) =>
  JSON.stringify({
    output: {
      choices: [{ finish_reason: finish, message: { role: 'assistant', content: [{ text: 'Two dogs' }] } }],
    },
    usage: { input_tokens: 900, output_tokens: 3, image_tokens: 880 },
    request_id: 'r-2',
  });

describe('recorded streams', () => {
  it('reads an older model’s answer, its counts and its end', async () => {
    const { events } = await runAgainst(streaming(fixture('qwen-vl-plus-stream')));
    expect(events[0]).toMatchObject({ type: 'turn-started', id: 'chatcmpl-r-1', model: 'qwen3-vl-plus' });
    expect(joined(events, 'text-delta')).toBe('这是一个海滩，一位女士和她的狗在沙滩上互动。');
    expect(events.slice(-2)).toEqual([
      {
        type: 'usage',
        usage: { promptTokens: 1283, completionTokens: 16, totalTokens: 1299, imageTokens: 1247 },
      },
      { type: 'turn-finished', reason: 'stop' },
    ]);
  });

  it('reads reasoning apart from the answer, through empty contents', async () => {
    const { events } = await runAgainst(streaming(fixture('qwen3-vl-plus-thinking')));
    expect(joined(events, 'reasoning-delta')).toBe('用户想找出每一个物体。先看左边 🐕，再看右边。');
    expect(joined(events, 'text-delta')).toContain('"bbox_2d": [102, 233, 540, 980]');
    expect(events.at(-2)).toMatchObject({
      usage: { reasoningTokens: 12, imageTokens: 1224, cachedTokens: 256 },
    });
  });

  it('reads tool calls', async () => {
    const { events } = await runAgainst(streaming(fixture('tool-calls')));
    const calls = events.flatMap((event) => (event.type === 'tool-call-delta' ? [event.call] : []));
    const first = calls.filter(({ index }) => index === 0);
    expect(calls.map(({ id, name }) => [id, name]).filter(([id]) => id)).toEqual([
      ['call_8f2b6c', 'image_zoom_in_tool'],
      ['call_9a', 'name_it'],
    ]);
    expect(first.map(({ argumentsDelta }) => argumentsDelta).join('')).toBe(
      '{"bbox_2d": [10, 20, 300, 400]}',
    );
    expect(events.at(-1)).toEqual({ type: 'turn-finished', reason: 'tool_calls' });
  });

  it('tells the pages of a search once, without what is no page', async () => {
    const { events } = await runAgainst(streaming(fixture('search-sources')));
    expect(events.filter(({ type }) => type === 'sources-found')).toEqual([
      {
        type: 'sources-found',
        sources: [
          { title: 'The tower reopens', url: 'https://news.example.com/tower?from=search&lang=en' },
          { title: '塔楼开放时间', url: 'https://city.example.cn/塔楼' },
        ],
      },
    ]);
    expect(joined(events, 'text-delta')).toBe('The tower reopened in May[ref_1].');
  });

  it('says once what a server repeats in each frame', async () => {
    const { events } = await runAgainst(streaming(fixture('whole-text-each-frame')));
    expect(joined(events, 'reasoning-delta')).toBe('Look left, then right.');
    expect(joined(events, 'text-delta')).toBe('A dog sits beside a dog.');
    expect(events.at(-1)).toEqual({ type: 'turn-finished', reason: 'stop' });
  });

  it('keeps the words before an error inside the stream', async () => {
    const { events } = await runAgainst(streaming(fixture('moderation-mid-stream')));
    expect(joined(events, 'text-delta')).toBe('The picture shows');
    expect(events.at(-1)).toMatchObject({
      type: 'turn-failed',
      failure: { code: 'content_filtered', upstreamCode: 'DataInspectionFailed' },
    });
  });
});

describe('what the upstream is asked', () => {
  it('posts to the operation for sight, as a stream, with the key', async () => {
    const { heard } = await runAgainst(streaming(fixture('qwen-vl-plus-stream')));
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      method: 'POST',
      path: '/compatible-mode/v1/services/aigc/multimodal-generation/generation',
      headers: {
        authorization: `Bearer ${apiKey}`,
        'content-type': 'application/json',
        accept: 'text/event-stream',
        'x-dashscope-sse': 'enable',
      },
    });
    expect(heard[0]?.headers).not.toHaveProperty('x-dashscope-ossresourceresolve');
    expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({ parameters: { incremental_output: true } });
  });

  it('asks for what was uploaded to be read, and posts to the operation for text where no model sees', async () => {
    const turn = turnWith({ model: 'qwen3.7-max', enable_thinking: false }, { hasUploads: true });
    const { heard } = await runAgainst(streaming(fixture('qwen-vl-plus-stream')), turn);
    expect(heard[0]?.path).toMatch(/\/text-generation\/generation$/);
    expect(heard[0]?.headers).toMatchObject({ 'x-dashscope-ossresourceresolve': 'enable' });
  });

  it('sends the same bytes again after a passing fault', async () => {
    const busy = answering(503, json, '{"code":"ModelUnavailable","message":"busy"}');
    const fine = streaming(fixture('qwen-vl-plus-stream'));
    let tries = 0;
    const { events, heard } = await runAgainst((response, entry) => {
      tries += 1;
      return tries === 1 ? busy(response, entry) : fine(response, entry);
    });
    expect(heard).toHaveLength(2);
    expect(heard[1]?.body).toBe(heard[0]?.body);
    expect(events.at(-1)).toEqual({ type: 'turn-finished', reason: 'stop' });
  });
});

describe('a request that the upstream wants otherwise', () => {
  it('is asked otherwise in its own words, streamed where thinking needs it, and said so', async () => {
    const forced = answering(
      400,
      json,
      '{"code":"InvalidParameter","message":"The value of the enable_thinking parameter is restricted to True."}',
    );
    const fine = streaming(fixture('qwen3-vl-plus-thinking'));
    let tries = 0;
    const turn = turnWith({ enable_thinking: false }, { wantsWhole: true });
    const { events, heard } = await runAgainst((response, entry) => {
      tries += 1;
      return tries === 1 ? forced(response, entry) : fine(response, entry);
    }, turn);
    const [first, second] = heard.map(({ body }) => JSON.parse(body).parameters);
    expect(first).toEqual({ enable_thinking: false, result_format: 'message', incremental_output: false });
    expect(second).toEqual({ enable_thinking: true, result_format: 'message', incremental_output: true });
    expect(heard[1]?.headers).toMatchObject({ 'x-dashscope-sse': 'enable' });
    expect(events[0]).toEqual({ type: 'turn-noticed', notice: { code: 'thinking-switched-on' } });
    expect(events.at(-1)).toEqual({ type: 'turn-finished', reason: 'stop' });
  });
});

describe('a whole answer', () => {
  const turn = turnWith({}, { wantsWhole: true });

  it('is asked for in one piece', async () => {
    const { events, heard } = await runAgainst(answering(200, json, wholeAnswer('stop')), turn);
    expect(heard[0]?.headers).toMatchObject({ accept: 'application/json' });
    expect(heard[0]?.headers).not.toHaveProperty('x-dashscope-sse');
    expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({ parameters: { incremental_output: false } });
    expect(events.slice(1)).toEqual([
      { type: 'text-delta', text: 'Two dogs' },
      {
        type: 'usage',
        usage: { promptTokens: 900, completionTokens: 3, totalTokens: 903, imageTokens: 880 },
      },
      { type: 'turn-finished', reason: 'stop' },
    ]);
  });

  it('is streamed after all while the model thinks', async () => {
    const thinking = turnWith({ enable_thinking: true }, { wantsWhole: true });
    const { events, heard } = await runAgainst(streaming(fixture('qwen3-vl-plus-thinking')), thinking);
    expect(heard[0]?.headers).toMatchObject({ 'x-dashscope-sse': 'enable' });
    expect(events.at(-1)).toEqual({ type: 'turn-finished', reason: 'stop' });
  });

  it('that the upstream cut at its time limit ends for its length, and says so', async () => {
    const { events } = await runAgainst((response) => {
      response.writeHead(200, { 'content-type': json, 'x-dashscope-partialresponse': 'true' });
      response.end(wholeAnswer('null'));
    }, turn);
    expect(events.slice(1)).toEqual([
      { type: 'turn-noticed', notice: { code: 'answer-cut-by-time' } },
      { type: 'text-delta', text: 'Two dogs' },
      expect.objectContaining({ type: 'usage' }),
      { type: 'turn-finished', reason: 'length' },
    ]);
  });

  it('without an end and without that word of its cut is one that broke off', async () => {
    const { events } = await runAgainst(answering(200, json, wholeAnswer('null')), turn);
    expect(joined(events, 'text-delta')).toBe('Two dogs');
    expect(events.at(-1)).toMatchObject({ failure: { code: 'stream_interrupted' } });
  });

  it('has the upstream’s own time to come, beyond the patience for a first byte', async () => {
    const { baseUrl } = await upstreamThat(async (response, heard) => {
      await new Promise((resolve) => setTimeout(resolve, 120));
      await answering(200, json, wholeAnswer('stop'))(response, heard);
    });
    const last: unknown[] = [];
    const asked = { ...turn, signal: new AbortController().signal };
    for await (const batch of providerAt(baseUrl, { firstByteMs: 20 }).runTurn(asked))
      last.push(batch.at(-1));
    expect(last.at(-1)).toEqual({ type: 'turn-finished', reason: 'stop' });
  });
});
