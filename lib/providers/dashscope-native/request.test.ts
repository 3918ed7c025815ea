import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import type { ChatRequest, RequestMessage } from '@/lib/protocol/chat-request';
import { isAskedWhole, nativeRequestOf } from './request';

function written(asked: Partial<ChatRequest>, id = 'qwen3-vl-plus', isWhole = false) {
  return nativeRequestOf({ messages: [], ...asked, model: id }, describeModel(id), isWhole);
}

const messageOf = (message: RequestMessage, id?: string) =>
  written({ messages: [message] }, id).input.messages[0];

const jpeg = 'data:image/jpeg;base64,/9j/4AAQ';
const mp4 = 'https://example.com/clip.mp4';

describe('messages', () => {
  it.each<[string, RequestMessage, object]>([
    ['words', { role: 'user', content: 'hi' }, { role: 'user', content: [{ text: 'hi' }] }],
    [
      'a system prompt',
      { role: 'system', content: 'Be brief.' },
      { role: 'system', content: [{ text: 'Be brief.' }] },
    ],
    ['a developer prompt', { role: 'developer', content: 'x' }, { role: 'system', content: [{ text: 'x' }] }],
    [
      'a picture with its bounds',
      {
        role: 'user',
        content: [
          {
            type: 'image_url',
            image_url: { url: jpeg, detail: 'high' },
            min_pixels: 4096,
            max_pixels: 65_536,
          },
          { type: 'text', text: 'What?' },
        ],
      },
      { role: 'user', content: [{ image: jpeg, min_pixels: 4096, max_pixels: 65_536 }, { text: 'What?' }] },
    ],
    [
      'a video with all that stands beside it',
      {
        role: 'user',
        content: [
          {
            type: 'video_url',
            video_url: { url: mp4 },
            fps: 0.5,
            max_frames: 64,
            min_pixels: 4096,
            max_pixels: 655_360,
            total_pixels: 134_217_728,
          },
        ],
      },
      {
        role: 'user',
        content: [
          {
            video: mp4,
            fps: 0.5,
            max_frames: 64,
            min_pixels: 4096,
            max_pixels: 655_360,
            total_pixels: 134_217_728,
          },
        ],
      },
    ],
    [
      'frames',
      { role: 'user', content: [{ type: 'video', video: [jpeg, jpeg, jpeg, jpeg], fps: 2 }] },
      { role: 'user', content: [{ video: [jpeg, jpeg, jpeg, jpeg], fps: 2 }] },
    ],
    [
      'an answer with its thoughts, to be continued',
      { role: 'assistant', content: 'So', reasoning_content: 'Hm.', partial: true },
      { role: 'assistant', content: [{ text: 'So' }], reasoning_content: 'Hm.', partial: true },
    ],
    [
      'an answer that only called',
      {
        role: 'assistant',
        content: null,
        reasoning_content: null,
        tool_calls: [{ id: 'c', type: 'function' }],
      },
      { role: 'assistant', content: [], tool_calls: [{ id: 'c', type: 'function' }] },
    ],
    [
      'the outcome of a call',
      { role: 'tool', content: '{"ok":true}', tool_call_id: 'c' },
      { role: 'tool', content: [{ text: '{"ok":true}' }], tool_call_id: 'c' },
    ],
  ])('writes %s', (_what, message, expected) => {
    expect(messageOf(message)).toEqual(expected);
  });

  it('keeps keys that nobody here knows, where they stood', () => {
    const part = { type: 'text', text: 'hi', cache_control: { type: 'ephemeral' } } as const;
    expect(messageOf({ role: 'user', content: [part] })).toEqual({
      role: 'user',
      content: [{ text: 'hi', cache_control: { type: 'ephemeral' } }],
    });
  });

  it('writes plain text for a model that only reads', () => {
    const content = [
      { type: 'text', text: 'one' },
      { type: 'text', text: 'two' },
    ] as const;
    expect(messageOf({ role: 'user', content }, 'qwen3.7-max')).toEqual({
      role: 'user',
      content: 'one\ntwo',
    });
  });
});

describe('parameters', () => {
  const asked = {
    temperature: 0.2,
    top_p: 0.9,
    top_k: 20,
    seed: 7,
    stop: ['END'],
    max_tokens: 100,
    presence_penalty: 1,
    repetition_penalty: 1.05,
    response_format: { type: 'json_object' },
    tools: [{ type: 'function' }],
    tool_choice: 'auto',
    enable_thinking: true,
    thinking_budget: 512,
    vl_high_resolution_images: true,
  };

  it('carry everything that was asked, and ask for increments in messages', () => {
    expect(written({ ...asked, stream: true, stream_options: { include_usage: true }, user: 'u-1' })).toEqual(
      {
        model: 'qwen3-vl-plus',
        input: { messages: [] },
        parameters: { ...asked, result_format: 'message', incremental_output: true },
      },
    );
  });

  it('ask for one piece when the answer is wanted whole', () => {
    expect(written({}, 'qwen3-vl-plus', true).parameters).toEqual({
      result_format: 'message',
      incremental_output: false,
    });
  });

  it('ask a search for its sources, unless the client wants none', () => {
    const search = (options?: Record<string, unknown>) =>
      written({ enable_search: true, ...(options ? { search_options: options } : {}) }).parameters;
    expect(search()).toMatchObject({ enable_search: true, search_options: { enable_source: true } });
    expect(search({ forced_search: true })).toMatchObject({
      search_options: { enable_source: true, forced_search: true },
    });
    expect(search({ enable_source: false })).toMatchObject({ search_options: { enable_source: false } });
    expect(written({ enable_search: false }).parameters).not.toHaveProperty('search_options');
  });
});

describe('isAskedWhole', () => {
  it.each<[string, Partial<ChatRequest>, boolean]>([
    ['qwen3-vl-plus', {}, true],
    ['qwen3-vl-plus', { enable_thinking: false }, true],
    ['qwen3-vl-plus', { enable_thinking: true }, false],
    ['qwen3.7-plus', {}, false],
    ['qwen3.7-plus', { enable_thinking: false }, true],
    ['qwen3.8-max', { reasoning_effort: 'none' }, true],
    ['qwen3-vl-8b-thinking', {}, false],
    ['qvq-max', { enable_thinking: false }, false],
    ['qwen3-omni-flash', {}, false],
  ])('of %s with %j is %s', (id, asked, expected) => {
    const model = describeModel(id);
    const request = () => ({ messages: [], ...asked });
    expect(isAskedWhole({ model, wantsWhole: true }, request)).toBe(expected);
    expect(isAskedWhole({ model, wantsWhole: false }, request)).toBe(false);
  });
});
