import { describe, expect, it } from 'vitest';
import type { ChatRequest, ContentPart } from '@/lib/protocol/chat-request';
import { failureOf } from './failures';
import { nameMedium } from './name-medium';

const picture = (url: string): ContentPart => ({ type: 'image_url', image_url: { url } });
const request: ChatRequest = {
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: [{ type: 'text', text: 'Picture 1:' }, picture('a'), picture('b')] },
    { role: 'assistant', content: 'Two.' },
    {
      role: 'user',
      content: [{ type: 'video', video: ['c'] }, picture('d'), { type: 'text', text: 'And these?' }],
    },
  ],
};
const named = (param: string | null) =>
  nameMedium({ ...failureOf('picture_not_decodable'), param, values: { max: 9 } }, () => request).values;

describe('which medium a failure is about', () => {
  it.each([
    ['messages[1].content[1]', { medium: 'picture', item: 1 }],
    ['messages[1].content[2].image_url.url', { medium: 'picture', item: 2 }],
    ['messages[3].content[1]', { medium: 'picture', item: 3 }],
    ['messages[3].content[0]', { medium: 'video', item: 1 }],
  ])('%s', (param, expected) => {
    expect(named(param)).toEqual({ max: 9, ...expected });
  });

  it.each([
    null,
    'enable_thinking',
    'messages[0].content[0]',
    'messages[1].content[0]',
    'messages[3].content[7]',
    'messages[9].content[0]',
  ])('none: %s', (param) => {
    expect(named(param)).toEqual({ max: 9 });
  });
});
