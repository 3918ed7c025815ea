import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import type { RequestMessage } from '@/lib/protocol/chat-request';
import { boundPictures } from './bound-pictures';

const picture = { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } } as const;
const video = { type: 'video_url', video_url: { url: 'data:video/mp4;base64,AAAA' } } as const;
const words = { type: 'text', text: 'What?' } as const;
const messages: readonly RequestMessage[] = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: [words, picture, video] },
  { role: 'assistant', content: 'A cat.' },
  { role: 'user', content: [picture, words] },
  { role: 'user', content: 'And now?' },
];

const asked = (id: string, maxPixels: number | null, highResolution = false) =>
  boundPictures(messages, describeModel(id), { maxPixels, highResolution });

describe('boundPictures', () => {
  it('writes the wish beside every picture, and nowhere else', () => {
    const bounded = { ...picture, max_pixels: 500_000 };
    expect(asked('qwen3-vl-plus', 500_000)).toEqual([
      messages[0],
      { role: 'user', content: [words, bounded, video] },
      messages[2],
      { role: 'user', content: [bounded, words] },
      messages[4],
    ]);
  });

  it.each([
    ['nothing is wished for', 'qwen3-vl-plus', null, false],
    ['the wish is the model’s default', 'qwen3-vl-plus', 2_621_440, false],
    ['high resolution overrules it', 'qwen3-vl-plus', 500_000, true],
    ['no model answers', 'demo', 500_000, false],
  ] as const)('leaves the messages as they are when %s', (_, id, maxPixels, highResolution) => {
    expect(asked(id, maxPixels, highResolution)).toBe(messages);
  });

  it('keeps a wish for another model within the bounds of this one', () => {
    const sent = (id: string, maxPixels: number) => JSON.stringify(asked(id, maxPixels));
    expect(sent('qwen3-vl-plus', 10)).toContain('"max_pixels":65536');
    expect(sent('qwen2.5-vl-7b-instruct', 16_777_216)).toContain('"max_pixels":12845056');
  });
});
