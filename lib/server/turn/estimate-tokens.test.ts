import { describe, expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import type { ChatRequest, ContentPart } from '@/lib/protocol/chat-request';
import { promptTokens, reservedTokens, textTokens } from './estimate-tokens';

const plus = describeModel('qwen3-vl-plus');
const asking = (content: string | ContentPart[], more: Partial<ChatRequest> = {}): ChatRequest => ({
  messages: [{ role: 'user', content }],
  ...more,
});
const picture = { type: 'image_url', image_url: { url: 'https://a/1.jpg' } } as const;

describe('the estimate of a request', () => {
  it('counts text by its script', () => {
    expect(textTokens('')).toBe(0);
    expect(textTokens('plain Latin letters!')).toBe(5);
    expect(textTokens('一二三')).toBe(2);
    expect(textTokens('x'.repeat(400_000))).toBe(100_000);
  });

  it('takes a picture for the largest that it is seen as', () => {
    expect(promptTokens(asking([picture]), plus)).toBe(2560);
    expect(promptTokens(asking([picture, picture]), plus)).toBe(5120);
    expect(promptTokens(asking([{ ...picture, max_pixels: 102_400 }]), plus)).toBe(100);
    expect(promptTokens(asking([picture], { vl_high_resolution_images: true }), plus)).toBe(16_384);
  });

  it('takes a video for a minute, and a list of frames for itself', () => {
    const video = promptTokens(asking([{ type: 'video_url', video_url: { url: 'https://a/1.mp4' } }]), plus);
    const frames = (count: number) =>
      promptTokens(asking([{ type: 'video', video: Array(count).fill('https://a/1.jpg') }]), plus);
    expect(frames(120)).toBe(video);
    expect(frames(8)).toBeLessThan(video / 10);
  });

  it('reserves what may be answered: as asked, or a usual answer, within what the model can', () => {
    const over = (more: Partial<ChatRequest>, model = plus) => reservedTokens(asking('', more), model);
    expect(over({})).toBe(4096);
    expect(over({ max_tokens: 100 })).toBe(100);
    expect(over({ max_tokens: 10_000_000 })).toBe(plus.maxOutputTokens);
  });

  it('reserves for thinking where the answer’s bound leaves it out', () => {
    const over = (more: Partial<ChatRequest>) =>
      reservedTokens(asking('', { max_tokens: 100, ...more }), plus);
    expect(over({ enable_thinking: true, thinking_budget: 500 })).toBe(600);
    expect(over({ enable_thinking: true })).toBe(4196);
    expect(over({ enable_thinking: false })).toBe(100);
    expect(over({ enable_thinking: true, max_completion_tokens: 300 })).toBe(300);
  });

  it('counts tools and what the model thought before', () => {
    const bare = promptTokens(asking('hi'), plus);
    expect(
      promptTokens(asking('hi', { tools: [{ type: 'function', name: 'x'.repeat(400) }] }), plus),
    ).toBeGreaterThan(bare + 100);
    const thought: ChatRequest = {
      messages: [{ role: 'assistant', content: null, reasoning_content: 'x'.repeat(400) }],
    };
    expect(promptTokens(thought, plus)).toBe(100);
  });
});
