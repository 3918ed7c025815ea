import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import type { ChatRequest, ContentPart } from '@/lib/protocol/chat-request';
import { needsNative } from './needs-native';

const url = 'https://example.com/a.mp4';
const film = { type: 'video_url', video_url: { url } } as const;
const picture = { type: 'image_url', image_url: { url } } as const;
const frames = { type: 'video', video: [url, url, url, url] } as const;

function asked(part: ContentPart, more: Partial<ChatRequest> = {}): ChatRequest {
  return {
    messages: [
      { role: 'system', content: 'x' },
      { role: 'user', content: [part] },
    ],
    ...more,
  };
}

describe('needsNative', () => {
  it.each<[string, ChatRequest, string, boolean]>([
    ['words', asked({ type: 'text', text: 'hi' }), 'qwen3-vl-plus', false],
    ['a picture with bounds', asked({ ...picture, max_pixels: 65_536 }), 'qwen3-vl-plus', false],
    ['a video', asked(film), 'qwen3-vl-plus', false],
    ['a video with bounds of its frames', asked({ ...film, max_pixels: 65_536 }), 'qwen3-vl-plus', false],
    ['max_frames', asked({ ...film, max_frames: 64 }), 'qwen3.7-plus', true],
    ['total_pixels', asked({ ...film, total_pixels: 67_108_864 }), 'qwen3.7-plus', true],
    ['total_pixels of frames', asked({ ...frames, total_pixels: 67_108_864 }), 'qwen3-vl-plus', true],
    ['a video’s rate, before it was taken', asked({ ...film, fps: 1 }), 'qwen3-vl-plus', true],
    ['a video’s rate, where it is taken', asked({ ...film, fps: 1 }), 'qwen3.7-plus', false],
    ['a video’s rate, for a model unheard of', asked({ ...film, fps: 1 }), 'some-other-model', true],
    ['the rate of frames', asked({ ...frames, fps: 1 }), 'qwen3-vl-plus', false],
    ['a search', asked(picture, { enable_search: true }), 'qwen3.7-plus', true],
    ['no search', asked(picture, { enable_search: false }), 'qwen3.7-plus', false],
  ])('%s', (_what, request, id, expected) => {
    expect(needsNative(request, describeModel(id))).toBe(expected);
  });
});
