import { describe, expect, it } from 'vitest';
import type { ChatRequest, ContentPart } from '@/lib/protocol/chat-request';
import type { FailureCode } from '@/lib/protocol/failure-table';
import { failureOf } from './dashscope/failures';
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
  nameMedium({ ...failureOf('invalid_request'), param, values: { max: 9 } }, () => request).values;
const meant = (code: FailureCode, ...content: readonly ContentPart[]) =>
  nameMedium(failureOf(code), () => ({ messages: [{ role: 'user', content }] })).values;

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

describe('a failure that names no part', () => {
  const clip: ContentPart = { type: 'video', video: ['c'] };
  const file: ContentPart = { type: 'video_url', video_url: { url: 'd' } };

  it('is about the only one that it can mean', () => {
    expect(meant('picture_too_small', picture('a'), clip)).toEqual({ medium: 'picture', item: 1 });
    expect(meant('video_too_long', picture('a'), picture('b'), file)).toEqual({ medium: 'video', item: 1 });
    expect(meant('media_too_large', file)).toEqual({ medium: 'video', item: 1 });
    expect(meant('picture_not_decodable', clip)).toEqual({ medium: 'video', item: 1 });
  });

  it('says of several what they are where the sentence does, and else nothing', () => {
    expect(meant('picture_not_decodable', picture('a'), picture('b'))).toEqual({ medium: 'picture' });
    expect(meant('media_too_large', picture('a'), clip)).toBeUndefined();
    expect(meant('picture_too_small', clip, file)).toBeUndefined();
  });

  it('is about none where it is no matter of pictures', () => {
    expect(meant('rate_limited', picture('a'))).toBeUndefined();
    expect(meant('content_filtered', picture('a'))).toBeUndefined();
    expect(meant('media_rejected')).toBeUndefined();
  });
});
