import { expect, test } from 'vitest';
import { readAsk } from './request';

const image = (url: string) => ({ type: 'image_url', image_url: { url } }) as const;
const text = (words: string) => ({ type: 'text', text: words }) as const;

test('numbers pictures by their labels, across turns, and keeps the labels out of the words', () => {
  const ask = readAsk({
    messages: [
      { role: 'system', content: 'Be brief.' },
      {
        role: 'user',
        content: [text('Picture 1:'), image('a'), text('Picture 2 is no longer available.'), text('Hi')],
      },
      { role: 'assistant', content: 'Hello' },
      {
        role: 'user',
        content: [text('Picture 3:'), image('c'), text('图片 4：'), image('d'), text('Compare')],
      },
    ],
  });
  expect(ask.pictures).toEqual([
    {
      number: 1,
      url: 'a',
      param: 'messages[1].content[1].image_url.url',
      messageIndex: 1,
      isOfThisTurn: false,
    },
    {
      number: 3,
      url: 'c',
      param: 'messages[3].content[1].image_url.url',
      messageIndex: 3,
      isOfThisTurn: true,
    },
    {
      number: 4,
      url: 'd',
      param: 'messages[3].content[3].image_url.url',
      messageIndex: 3,
      isOfThisTurn: true,
    },
  ]);
  expect(ask.words).toBe('Compare');
});

test('answers in the language that was last written, when the last turn has no words', () => {
  const ask = readAsk({
    messages: [
      { role: 'user', content: '請描述這張圖片' },
      { role: 'assistant', content: 'ok' },
      { role: 'user', content: [image('b')] },
    ],
  });
  expect(ask).toMatchObject({ language: 'zh-TW', words: '' });
});

test('knows a message to be continued, thinking, JSON mode and frames', () => {
  const ask = readAsk({
    messages: [
      {
        role: 'user',
        content: [
          { type: 'video', video: ['x', 'y'] },
          { type: 'video_url', video_url: { url: 'v' } },
        ],
      },
      { role: 'assistant', content: 'As it', partial: true },
    ],
    enable_thinking: true,
    response_format: { type: 'json_object' },
  });
  expect(ask).toMatchObject({ saidBefore: 'As it', isThinkingOn: true, wantsJsonObject: true });
  expect(ask.videos.map(({ number, source }) => [number, source])).toEqual([
    [1, ['x', 'y']],
    [2, 'v'],
  ]);
});

test('numbers videos apart from pictures, by their labels', () => {
  const ask = readAsk({
    messages: [
      {
        role: 'user',
        content: [
          text('Picture 4:'),
          image('p'),
          text('Video 2:'),
          { type: 'video_url', video_url: { url: 'v' } },
          text('Video 1 is no longer available.'),
          text('What happens?'),
        ],
      },
    ],
  });
  expect(ask.pictures.map(({ number }) => number)).toEqual([4]);
  expect(ask.videos.map(({ number }) => number)).toEqual([2]);
  expect(ask.words).toBe('What happens?');
});

test('the name of a format is no language: what was written before it decides', () => {
  const format = { role: 'user', content: [image('p'), text('qwenvl html')] } as const;
  expect(readAsk({ messages: [format] }).language).toBe('en');
  const messages = [
    { role: 'user', content: '這是什麼？' },
    { role: 'assistant', content: 'ok' },
    format,
  ] as const;
  expect(readAsk({ messages }).language).toBe('zh-TW');
});
