import { readFileSync } from 'node:fs';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { streaming } from '@/lib/providers/staged-upstream';
import { type StagedGateway, stageGateway } from './staged-gateway';

/** The openai Node SDK, used as the vendor's documents use it: only the base URL and the key are the gateway's. */

const apiKey = 'sk-0123456789abcdef';
/** However slow the machine is, a refusal comes before the gateway opens a stream for it. */
const patient = { UPSTREAM_HEADER_WAIT_SECONDS: '60' };
let gateway: StagedGateway;
let openai: OpenAI;

beforeAll(async () => {
  gateway = await stageGateway(apiKey, vi.stubEnv, patient);
  openai = new OpenAI({ apiKey: 'anything', baseURL: `${gateway.server.origin}/api/v1`, maxRetries: 0 });
});

afterAll(async () => {
  await gateway.close();
  vi.unstubAllEnvs();
});

const recorded = (name: string, endpoint = 'compatible') =>
  streaming(
    readFileSync(new URL(`../../providers/dashscope-${endpoint}/__fixtures__/${name}.sse`, import.meta.url)),
  );
const picture = 'data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA==';
const dogAndGirl = 'https://dashscope.oss-cn-beijing.aliyuncs.com/images/dog_and_girl.jpeg';
const answer = '图中是一位女士和一只狗在海滩上互动的场景，黄昏时分拍摄的照片。整体氛围显得非常和谐而温馨。';

type Messages = OpenAI.Chat.ChatCompletionMessageParam[];
const ask: Messages = [
  {
    role: 'user',
    content: [
      { type: 'image_url', image_url: { url: dogAndGirl } },
      { type: 'text', text: '这是什么?' },
    ],
  },
];

const heardLast = () => gateway.upstream.heard.at(-1);
const sentLast = () => JSON.parse(heardLast()?.body ?? '');

/** Qwen's own keys stand at the top level of the SDK's call, where its types do not know them. */
const withQwen = <T extends object>(request: T, extras: object): T => ({ ...request, ...extras });

describe('an answer at once', () => {
  it('is what the vendor’s first example prints, and the key of the client goes no further', async () => {
    gateway.setPlay(recorded('qwen-vl-plus-stream'));
    const response = await openai.chat.completions.create({ model: 'qwen-vl-plus', messages: ask });
    expect(response.choices[0]?.message).toMatchObject({ role: 'assistant', content: answer });
    expect(response.choices[0]?.finish_reason).toBe('stop');
    expect(response.usage).toEqual({ prompt_tokens: 1276, completion_tokens: 85, total_tokens: 1361 });
    expect(response).toMatchObject({ object: 'chat.completion', model: 'qwen-vl-plus' });
    expect(heardLast()?.headers.authorization).toBe(`Bearer ${apiKey}`);
    expect(JSON.stringify(heardLast())).not.toContain('anything');
  });

  it('sends several pictures as they came: addresses and data URLs, with bounds of their own', async () => {
    gateway.setPlay(recorded('qwen-vl-plus-stream'));
    const content: OpenAI.Chat.ChatCompletionContentPart[] = [
      { type: 'image_url', image_url: { url: dogAndGirl } },
      withQwen({ type: 'image_url', image_url: { url: picture } }, { max_pixels: 2560 * 32 * 32 }),
      { type: 'image_url', image_url: { url: picture, detail: 'high' } },
      { type: 'text', text: '这些图描绘了什么内容?' },
    ];
    const request = { model: 'qwen3-vl-plus', messages: [{ role: 'user' as const, content }] };
    await openai.chat.completions.create(withQwen(request, { vl_high_resolution_images: true }));
    expect(sentLast()).toMatchObject({ messages: request.messages, vl_high_resolution_images: true });
  });

  it('takes the vendor’s video parts, which the SDK has no types for', async () => {
    gateway.setPlay(recorded('qwen-vl-plus-stream'));
    const parts = [
      { type: 'video_url', video_url: { url: 'https://help-static-aliyun-doc.aliyuncs.com/1.mp4' } },
      { type: 'video_url', video_url: { url: `data:video/mp4;base64,${'AAAA'.repeat(50)}` } },
      { type: 'video', video: [picture, picture, picture, picture] },
    ];
    for (const part of parts) {
      const text = { type: 'text', text: '描述这个视频的具体过程' };
      const messages = JSON.parse(JSON.stringify([{ role: 'user', content: [part, text] }]));
      await openai.chat.completions.create({ model: 'qwen3-vl-plus', messages });
      expect(sentLast().messages).toEqual(messages);
    }
  });

  it('parses into the shape that was asked for', async () => {
    const chunk = (delta: object, finish_reason: string | null) =>
      `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason }] })}\n\n`;
    gateway.setPlay(
      streaming(
        chunk({ role: 'assistant', content: '{"label":' }, null),
        chunk({ content: '"dog"}' }, 'stop'),
      ),
    );
    const schema = { type: 'object', properties: { label: { type: 'string' } }, required: ['label'] };
    const format = { type: 'json_schema' as const, json_schema: { name: 'found', strict: true, schema } };
    const response = await openai.chat.completions.parse({
      model: 'qwen3-vl-plus',
      messages: ask,
      response_format: format,
    });
    expect(response.choices[0]?.message.content).toBe('{"label":"dog"}');
    expect(sentLast().response_format).toEqual(format);
  });
});

describe('a streamed answer', () => {
  it('adds up in the vendor’s loop, which reads the first choice of every chunk', async () => {
    gateway.setPlay(recorded('qwen-vl-plus-stream'));
    const completion = await openai.chat.completions.create({
      model: 'qwen-vl-plus',
      messages: ask,
      stream: true,
    });
    let fullContent = '';
    for await (const chunk of completion) {
      expect(chunk.choices).toHaveLength(1);
      expect(chunk.choices[0]?.delta.content).not.toBeUndefined();
      fullContent += chunk.choices[0]?.delta.content ?? '';
    }
    expect(fullContent).toBe(answer);
  });

  it('ends with a chunk of counts and no choice where counts were asked for', async () => {
    gateway.setPlay(recorded('qwen3-vl-plus-thinking'));
    const completion = await openai.chat.completions.create({
      model: 'qwen3-vl-plus',
      messages: ask,
      stream: true,
      stream_options: { include_usage: true },
    });
    const chunks: OpenAI.Chat.ChatCompletionChunk[] = [];
    for await (const chunk of completion) chunks.push(chunk);
    expect(chunks.filter((chunk) => chunk.usage)).toEqual([chunks.at(-1)]);
    expect(chunks.at(-1)).toMatchObject({
      choices: [],
      usage: {
        total_tokens: 1404,
        completion_tokens_details: { reasoning_tokens: 41 },
        prompt_tokens_details: { image_tokens: 1224, cached_tokens: 256 },
      },
    });
  });

  it('keeps thinking and answer apart in the vendor’s loop, which looks at one of them per chunk', async () => {
    gateway.setPlay(recorded('qwen3-vl-plus-thinking'));
    const request = { model: 'qwen3-vl-plus', messages: ask, stream: true as const };
    const stream = await openai.chat.completions.create(
      withQwen(request, { enable_thinking: true, thinking_budget: 81920 }),
    );
    let reasoningContent = '';
    let answerContent = '';
    for await (const chunk of stream) {
      const delta = chunk.choices[0]?.delta;
      if (delta !== undefined && 'reasoning_content' in delta) reasoningContent += delta.reasoning_content;
      else answerContent += delta?.content;
    }
    expect(sentLast()).toMatchObject({ enable_thinking: true, thinking_budget: 81920 });
    gateway.setPlay(recorded('qwen3-vl-plus-thinking'));
    const whole = await openai.chat.completions.create({ model: 'qwen3-vl-plus', messages: ask });
    expect(whole.choices[0]?.message).toMatchObject({
      content: answerContent,
      reasoning_content: reasoningContent,
    });
    expect(reasoningContent).toContain('用户');
  });

  it('is gathered by the SDK’s own helper, with its counts', async () => {
    gateway.setPlay(recorded('qwen-vl-plus-stream'));
    const runner = openai.chat.completions.stream({
      model: 'qwen-vl-plus',
      messages: ask,
      stream_options: { include_usage: true },
    });
    const texts: string[] = [];
    runner.on('content', (delta) => texts.push(delta));
    const completion = await runner.finalChatCompletion();
    expect(completion.choices[0]?.message.content).toBe(answer);
    expect(texts.join('')).toBe(answer);
    expect(await runner.totalUsage()).toMatchObject({ total_tokens: 1361 });
  });
});

describe('what only the native endpoint has', () => {
  const request = { model: 'qwen3.7-plus', messages: ask, stream: true as const };

  it('comes in chunks that the SDK reads, the pages of a search as annotations', async () => {
    gateway.setPlay(recorded('search-sources', 'native'));
    const stream = await openai.chat.completions.create(withQwen(request, { enable_search: true }));
    const deltas: object[] = [];
    for await (const { choices } of stream) deltas.push(...choices.map(({ delta }) => delta));
    const text = deltas.map((delta) => ('content' in delta ? delta.content : '')).join('');
    expect(text).toBe('The tower reopened in May[ref_1].');
    expect(deltas.filter((delta) => 'annotations' in delta)).toMatchObject([
      { annotations: [{ type: 'url_citation' }, { type: 'url_citation' }] },
    ]);
    expect(heardLast()?.path).toMatch(/multimodal-generation\/generation$/);
  });

  it('comes with its two tool calls, each put together', async () => {
    gateway.setPlay(recorded('tool-calls', 'native'));
    const tool = { type: 'function' as const, function: { name: 'image_zoom_in_tool', parameters: {} } };
    const asked = withQwen({ ...request, tools: [tool] }, { enable_search: true });
    const { tool_calls: calls } = await openai.chat.completions.stream(asked).finalMessage();
    expect(calls).toEqual([
      {
        id: 'call_8f2b6c',
        type: 'function',
        function: { name: 'image_zoom_in_tool', arguments: '{"bbox_2d": [10, 20, 300, 400]}' },
      },
      { id: 'call_9a', type: 'function', function: { name: 'name_it', arguments: '{"label": "dog"}' } },
    ]);
  });
});

describe('the list of models', () => {
  it('can be walked, and names the models that are answered for', async () => {
    const ids: string[] = [];
    for await (const model of openai.models.list()) ids.push(model.id);
    expect(ids).toEqual(expect.arrayContaining(['qwen3-vl-plus', 'demo']));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
