import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline-body';
import { parseChat } from './parse-chat';

const utf8 = new TextEncoder();
const bytesOf = (value: unknown) => utf8.encode(typeof value === 'string' ? value : JSON.stringify(value));
const dataUrl = (length: number) => `data:image/jpeg;base64,/9j/${'A'.repeat(length)}2wBD`;
const withContent = (content: unknown) => ({ messages: [{ role: 'user', content }] });
const image = (url: unknown, extras = {}) => ({ type: 'image_url', image_url: { url }, ...extras });

const faultOf = (value: unknown) => {
  const parsed = parseChat(bytesOf(value));
  return parsed.ok ? null : { param: parsed.error.param, message: parsed.error.message };
};

describe('parseChat', () => {
  it('takes null for a parameter that is not set, and says that there was one', () => {
    const messages = [{ role: 'user', content: 'Hi' }];
    const parsed = parseChat(bytesOf({ messages, stop: null, max_tokens: null, stream_options: null }));
    expect(parsed).toMatchObject({ ok: true, value: { outline: { messages }, hasNulls: true } });
    expect(parsed.ok && Object.keys(parsed.value.whole())).toEqual(['messages']);
  });

  it('takes every parameter of the API', () => {
    const request = {
      model: 'qwen3.8-max',
      messages: [
        { role: 'system', content: 'Be brief.' },
        {
          role: 'user',
          content: [
            image('https://example.com/a.jpg', { min_pixels: 65_536, max_pixels: 2_621_440 }),
            { type: 'video_url', video_url: { url: 'http://example.com/v.mp4' }, fps: 2 },
            { type: 'video', video: [dataUrl(8), dataUrl(8)], fps: 0.5 },
            { type: 'text', text: '图' },
          ],
        },
        { role: 'assistant', content: 'pre', partial: true, reasoning_content: null },
        { role: 'tool', tool_call_id: 'c', content: 'ok' },
      ],
      stream: true,
      stream_options: { include_usage: true },
      temperature: 0.7,
      top_p: 0.8,
      top_k: 20,
      presence_penalty: 1.5,
      frequency_penalty: 0,
      repetition_penalty: 1,
      seed: 7,
      stop: ['a'],
      n: 1,
      max_tokens: 5,
      max_completion_tokens: 5,
      logprobs: true,
      top_logprobs: 2,
      response_format: { type: 'json_object' },
      tools: [{ type: 'function', function: { name: 'f' } }],
      tool_choice: 'auto',
      parallel_tool_calls: false,
      user: 'u',
      enable_thinking: true,
      thinking_budget: 4096,
      reasoning_effort: 'low',
      preserve_thinking: true,
      vl_high_resolution_images: true,
      enable_search: false,
      search_options: {},
    };
    const parsed = parseChat(bytesOf(request));
    expect(parsed.ok && parsed.value.outline).toEqual(request);
    expect(parsed.ok && parsed.value.whole()).toEqual(request);
  });

  it.each([
    [{ messages: [] }, 'messages'],
    [{}, 'messages'],
    [[], null],
    ['{', null],
    [{ ...withContent('x'), temperature: 3 }, 'temperature'],
    [{ ...withContent('x'), temprature: 1 }, 'temprature'],
    [{ ...withContent('x'), n: 2 }, 'n'],
    [{ ...withContent('x'), seed: -1 }, 'seed'],
    [{ messages: [{ role: 'narrator', content: 'x' }] }, 'messages[0].role'],
    [withContent(3), 'messages[0].content'],
    [withContent([{ type: 'text' }]), 'messages[0].content[0].text'],
    [withContent([{ type: 'audio' }]), 'messages[0].content[0].type'],
    [
      withContent([{ type: 'text', text: 'a' }, image('file:///etc/passwd')]),
      'messages[0].content[1].image_url.url',
    ],
    [withContent([image('oss:bucket/x')]), 'messages[0].content[0].image_url.url'],
    [withContent([image('data:text/html;base64,AAAA')]), 'messages[0].content[0].image_url.url'],
    [withContent([image('data:image/png;base64,')]), 'messages[0].content[0].image_url.url'],
    [withContent([image(`${dataUrl(2000)}!`)]), 'messages[0].content[0].image_url.url'],
    [
      withContent([image(`data:image/jpeg;base64,<svg${'A'.repeat(2000)}`)]),
      'messages[0].content[0].image_url.url',
    ],
    [withContent([image(dataUrl(10_000_000))]), 'messages[0].content[0].image_url.url'],
    [withContent([image(dataUrl(8), { fps: 0 })]), 'messages[0].content[0].fps'],
    [withContent([{ type: 'video', video: ['https://a/1.jpg', 'x'] }]), 'messages[0].content[0].video[1]'],
  ])('names the field at fault in %#', (value, param) => {
    expect(faultOf(value)?.param).toBe(param);
  });

  it('takes an answer back as OpenAI’s clients keep it', () => {
    const answer = { role: 'assistant', content: 'a', tool_calls: null, refusal: null, annotations: [] };
    expect(faultOf({ messages: [answer] })).toBeNull();
  });

  it('refuses what two readers could read differently, or none to the end', () => {
    expect(faultOf('{"messages":[{"role":"user","content":"a"}],"model":"m","model":"n"}')).toEqual({
      param: 'model',
      message: 'model: stands twice in the same object',
    });
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    expect(faultOf(`{"messages":[{"role":"user","content":"a"}],"tools":[${deep}]}`)?.param).toBe('tools[0]');
  });

  it('gives every key back, whatever its name', () => {
    const text = '{"messages":[{"role":"user","content":"a","__proto__":{"b":1}}]}';
    const parsed = parseChat(bytesOf(text));
    expect(parsed.ok && JSON.stringify(parsed.value.whole())).toBe(text);
  });

  it('says why, without repeating what was sent', () => {
    const secret = 'data:text/html;base64,c2VjcmV0';
    const message = faultOf(withContent([image(secret)]))?.message ?? '';
    expect(message).toContain('must begin like data:image/jpeg;base64,');
    expect(message).not.toContain('c2VjcmV0');
  });

  it('refuses bytes that are no UTF-8', () => {
    const parsed = parseChat(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]));
    expect(parsed.ok).toBe(false);
  });

  it('looks at a long picture by its ends only, and gives it back whole', () => {
    const url = dataUrl(5_000_000);
    const parsed = parseChat(bytesOf(withContent([image(url), { type: 'text', text: '图' }])));
    if (!parsed.ok) throw new Error(parsed.error.message);
    expect(JSON.stringify(parsed.value.outline).length).toBeLessThan(400);
    expect(parsed.value.whole()).toEqual(withContent([image(url), { type: 'text', text: '图' }]));
  });
});

describe('outlineOf', () => {
  const restored = (body: Uint8Array<ArrayBuffer>) => {
    const outline = outlineOf(body);
    return JSON.parse(outline.text, (_key, value) =>
      typeof value === 'string' ? (outline.restore(value) ?? value) : value,
    );
  };

  it('cuts long data URLs only where their quotes are certain', () => {
    const long = dataUrl(3000);
    const value = [
      long,
      `\\"${long}`,
      `"${long}\\`,
      `${long}"`,
      `/${long}`,
      `${long}图`,
      'data:',
      dataUrl(3),
    ];
    expect(restored(bytesOf(value))).toEqual(value);
    const escaped = JSON.stringify([long, long]).replaceAll('/', '\\/');
    expect(restored(bytesOf(escaped))).toEqual([long, long]);
    expect(outlineOf(bytesOf(escaped)).text).toBe(escaped);
  });

  it('cuts no key, however far its colon stands', () => {
    const text = `{"${dataUrl(2000)}"\n${' '.repeat(40)}:1}`;
    expect(outlineOf(bytesOf(text)).text).toBe(text);
  });

  it('gives back any JSON', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', '\\', 'data:', dataUrl(1200), dataUrl(1100), '~0:1231~'),
    );
    const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.dictionary(text, fc.array(text)), (value) => {
        expect(restored(bytesOf(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
