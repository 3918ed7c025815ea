import { readFileSync } from 'node:fs';
import { AIMessage, HumanMessage, SystemMessage, ToolMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hangingAfter, streaming } from '@/lib/providers/staged-upstream';
import { type StagedGateway, stageGateway } from './staged-gateway';

/** LangChain's `ChatOpenAI`, used as the vendor's documents use it. */

const apiKey = 'sk-0123456789abcdef';
/** However slow the machine is, a refusal comes before the gateway opens a stream for it. */
const patient = { UPSTREAM_HEADER_WAIT_SECONDS: '60' };
let gateway: StagedGateway;

beforeAll(async () => {
  gateway = await stageGateway(apiKey, vi.stubEnv, patient);
});

afterAll(async () => {
  await gateway.close();
  vi.unstubAllEnvs();
});

function chatOpenAI(fields: ConstructorParameters<typeof ChatOpenAI>[0] = {}): ChatOpenAI {
  const configuration = { baseURL: `${gateway.server.origin}/api/v1` };
  const usual = { model: 'qwen-vl-plus', apiKey: 'anything', configuration, maxRetries: 0 };
  return new ChatOpenAI({ ...usual, ...(typeof fields === 'object' ? fields : {}) });
}

const recorded = (name: string) =>
  streaming(
    readFileSync(new URL(`../../providers/dashscope-compatible/__fixtures__/${name}.sse`, import.meta.url)),
  );
const opening = 'data: {"choices":[{"delta":{"role":"assistant","content":"First words."}}]}\n\n';
const base64 = '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA==';
const picture = `data:image/jpeg;base64,${base64}`;
const answer = '图中是一位女士和一只狗在海滩上互动的场景，黄昏时分拍摄的照片。整体氛围显得非常和谐而温馨。';
const whatIsThis = [
  {
    role: 'user' as const,
    content: [
      { type: 'text' as const, text: '这是什么' },
      {
        type: 'image_url' as const,
        image_url: { url: 'https://dashscope.oss-cn-beijing.aliyuncs.com/images/dog_and_girl.jpeg' },
      },
    ],
  },
];
const zoomTool = {
  type: 'function' as const,
  function: {
    name: 'image_zoom_in_tool',
    description: 'Cuts a region out of the picture.',
    parameters: { type: 'object', properties: { bbox_2d: { type: 'array' } }, required: ['bbox_2d'] },
  },
};
const zoomArguments = { bbox_2d: [10, 20, 300, 400] };

const sentLast = () => JSON.parse(gateway.upstream.heard.at(-1)?.body ?? '');

describe('invoke', () => {
  it('gives what the vendor’s document prints: content, reason and counts', async () => {
    gateway.setPlay(recorded('qwen-vl-plus-stream'));
    const response = await chatOpenAI().invoke(whatIsThis);
    expect(response.content).toBe(answer);
    expect(response.usage_metadata).toMatchObject({
      input_tokens: 1276,
      output_tokens: 85,
      total_tokens: 1361,
    });
    expect(response.response_metadata).toMatchObject({
      model_name: 'qwen-vl-plus',
      finish_reason: 'stop',
      tokenUsage: { totalTokens: 1361 },
    });
    expect(sentLast().messages).toEqual(whatIsThis);
    expect(gateway.upstream.heard.at(-1)?.headers.authorization).toBe(`Bearer ${apiKey}`);
  });

  it('counts thinking and what was cached', async () => {
    gateway.setPlay(recorded('qwen3-vl-plus-thinking'));
    const { usage_metadata } = await chatOpenAI({ model: 'qwen3-vl-plus' }).invoke(whatIsThis);
    expect(usage_metadata).toMatchObject({
      output_token_details: { reasoning: 41 },
      input_token_details: { cache_read: 256 },
    });
  });

  it('takes every setting of the class that the vendor has too, and Qwen’s own by `modelKwargs`', async () => {
    gateway.setPlay(recorded('qwen-vl-plus-stream'));
    const model = chatOpenAI({
      temperature: 0.2,
      topP: 0.8,
      frequencyPenalty: 0,
      presencePenalty: 0.5,
      maxTokens: 500,
      n: 1,
      stop: ['\n\n'],
      user: 'somebody',
      logprobs: true,
      topLogprobs: 2,
      promptCacheKey: 'photos',
      promptCacheRetention: '24h',
      verbosity: 'low',
      service_tier: 'default',
      modalities: ['text'],
      modelKwargs: { enable_thinking: false, vl_high_resolution_images: true },
    });
    await model.invoke(whatIsThis, { seed: 7, response_format: { type: 'json_object' } });
    expect(sentLast()).toMatchObject({
      temperature: 0.2,
      max_tokens: 500,
      stop: ['\n\n'],
      seed: 7,
      enable_thinking: false,
      vl_high_resolution_images: true,
      response_format: { type: 'json_object' },
    });
  });

  it('sends its own kind of picture part as a data URL', async () => {
    gateway.setPlay(recorded('qwen-vl-plus-stream'));
    const message = new HumanMessage({
      content: [
        { type: 'text', text: 'What is this?' },
        { type: 'image', source_type: 'base64', mime_type: 'image/jpeg', data: base64 },
      ],
    });
    await chatOpenAI().invoke([new SystemMessage('Be short.'), message]);
    const { messages } = sentLast();
    expect(messages[0]).toEqual({ role: 'system', content: 'Be short.' });
    expect(messages[1].content).toMatchObject([
      { type: 'text', text: 'What is this?' },
      { type: 'image_url', image_url: { url: picture } },
    ]);
  });
});

describe('stream', () => {
  it('gives the words as they come and the counts at the end', async () => {
    gateway.setPlay(recorded('qwen-vl-plus-stream'));
    let whole: Awaited<ReturnType<ChatOpenAI['invoke']>> | undefined;
    let pieces = 0;
    for await (const chunk of await chatOpenAI().stream(whatIsThis)) {
      pieces += 1;
      whole = whole === undefined ? chunk : chunk.concat.call(whole, chunk);
    }
    expect(pieces).toBeGreaterThan(1);
    expect(whole?.content).toBe(answer);
    expect(whole?.usage_metadata).toMatchObject({ input_tokens: 1276, output_tokens: 85 });
    expect(whole?.response_metadata).toMatchObject({ finish_reason: 'stop', model_name: 'qwen-vl-plus' });
    expect(sentLast().stream_options).toEqual({ include_usage: true });
  });

  it('closes the upstream’s connection when its reader leaves', async () => {
    const closed = new Promise((resolve) => {
      gateway.setPlay((response, heard) => {
        response.once('close', resolve);
        return hangingAfter(opening)(response, heard);
      });
    });
    const leave = new AbortController();
    const stream = await chatOpenAI().stream(whatIsThis, { signal: leave.signal });
    const reading = (async () => {
      for await (const chunk of stream) if (chunk.content === 'First words.') leave.abort();
    })();
    await expect(reading).rejects.toThrow(/abort/i);
    await closed;
  });
});

describe('bindTools', () => {
  it('gets its calls with their arguments read, streamed and not', async () => {
    const model = chatOpenAI({ model: 'qwen3-vl-plus' }).bindTools([zoomTool]);
    const call = { id: 'call_8f2b6c', name: 'image_zoom_in_tool', args: zoomArguments };
    gateway.setPlay(recorded('tool-calls'));
    expect((await model.invoke(whatIsThis)).tool_calls).toMatchObject([call]);
    expect(sentLast().tools).toEqual([zoomTool]);
    gateway.setPlay(recorded('tool-calls'));
    const chunks = [];
    for await (const chunk of await model.stream(whatIsThis)) chunks.push(chunk);
    const [first, ...rest] = chunks;
    expect(rest.reduce((sum, chunk) => sum?.concat(chunk), first)?.tool_calls).toMatchObject([call]);
  });

  it('may send back what the tool gave', async () => {
    gateway.setPlay(recorded('qwen-vl-plus-stream'));
    const called = new AIMessage({
      content: '',
      tool_calls: [{ id: 'call_8f2b6c', name: 'image_zoom_in_tool', args: zoomArguments }],
    });
    const given = new ToolMessage({ tool_call_id: 'call_8f2b6c', content: 'BEST BEFORE 2027' });
    const response = await chatOpenAI().invoke([new HumanMessage('Look closer.'), called, given]);
    expect(response.content).toBe(answer);
    expect(sentLast().messages.slice(1)).toMatchObject([
      { role: 'assistant', tool_calls: [{ id: 'call_8f2b6c', type: 'function' }] },
      { role: 'tool', tool_call_id: 'call_8f2b6c', content: 'BEST BEFORE 2027' },
    ]);
  });
});

describe('errors', () => {
  it.each([
    [401, 'invalid_api_key', 'Incorrect API key provided.', 'MODEL_AUTHENTICATION'],
    [404, 'model_not_found', 'The model does not exist.', 'MODEL_NOT_FOUND'],
    [429, 'limit_requests', 'You exceeded your current requests.', 'MODEL_RATE_LIMIT'],
  ])('%i is what LangChain calls it', async (status, code, message, lc_error_code) => {
    gateway.setPlay((response) => {
      response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '37' });
      response.end(JSON.stringify({ error: { code, message } }));
    });
    await expect(chatOpenAI().invoke(whatIsThis)).rejects.toMatchObject({ status, lc_error_code });
    await expect(chatOpenAI().stream(whatIsThis)).rejects.toMatchObject({ status, lc_error_code });
  });

  it('a refused parameter is named', async () => {
    const asking = chatOpenAI({ modelKwargs: { no_such_parameter: 1 } }).invoke(whatIsThis);
    await expect(asking).rejects.toMatchObject({ status: 400, param: 'no_such_parameter' });
  });
});
