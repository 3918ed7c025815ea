import 'server-only';
import type { ModelDescription } from '@/lib/catalogue/model';
import { videoTokens } from '@/lib/catalogue/visual-tokens';
import type { ChatRequest, ContentPart } from '@/lib/protocol/chat-request';

/** What is reserved for an answer, and again for the thinking before it, when the request does not bound them. */
const usualOutputTokens = 4096;

/** What a video is taken for, since only the upstream opens it: a minute in this size. */
const usualVideo = { width: 1280, height: 720, durationSeconds: 60 } as const;

/** The upstream samples two frames of every second; a list of frames is such a sample. */
const framesPerSecond = 2;

/** Long texts are judged by their beginning: which script it is in does not change much on the way. */
const sampledCharacters = 10_000;

/**
 * About how many tokens a text is, unrounded: one for four plain Latin characters, two for three others.
 * Source: the vendor's page on billing (3 to 4 English letters or 1.5 to 1.8 Chinese characters to a token).
 */
export function textTokens(text: string): number {
  if (text === '') return 0;
  const sample = text.slice(0, sampledCharacters);
  const share = sample.replace(/[ -~\s]+/g, '').length / sample.length;
  return text.length * (share / 1.5 + (1 - share) / 4);
}

/** About how many tokens a request is before its answer; no picture is opened for it. Never too few for pictures. */
export function promptTokens(request: ChatRequest, model: ModelDescription): number {
  const isDetailed = request.vl_high_resolution_images === true;
  let tokens = request.tools === undefined ? 0 : textTokens(JSON.stringify(request.tools));
  for (const message of request.messages) {
    const parts = message.content ?? [];
    const list: readonly ContentPart[] = typeof parts === 'string' ? [{ type: 'text', text: parts }] : parts;
    for (const part of list) tokens += partTokens(part, model, isDetailed);
    if (message.role === 'assistant') tokens += textTokens(message.reasoning_content ?? '');
  }
  return Math.ceil(tokens);
}

/** The most that a request may cost: its prompt, and the answer that it asks for or a usual one, thinking included. */
export function reservedTokens(request: ChatRequest, model: ModelDescription): number {
  const asked = request.max_completion_tokens ?? request.max_tokens ?? usualOutputTokens;
  return (
    promptTokens(request, model) + Math.min(asked, model.maxOutputTokens) + thinkingTokens(request, model)
  );
}

/** `max_completion_tokens` bounds the thinking, too; the older `max_tokens` does not. */
function thinkingTokens(request: ChatRequest, model: ModelDescription): number {
  const isBounded = request.max_completion_tokens !== undefined;
  const thinks =
    model.thinking === 'always' ||
    (model.thinking !== 'never' && (request.enable_thinking ?? model.thinking === 'hybrid-on'));
  if (isBounded || !thinks) return 0;
  return Math.min(request.thinking_budget ?? usualOutputTokens, model.maxThinkingTokens ?? usualOutputTokens);
}

function partTokens(part: ContentPart, model: ModelDescription, isDetailed: boolean): number {
  if (part.type === 'text') return textTokens(part.text);
  if (part.type === 'image_url') {
    const { tokenFactor, defaultMaxPixels, ceilingPixels } = model.image;
    const budget = isDetailed ? ceilingPixels : Math.min(part.max_pixels ?? defaultMaxPixels, ceilingPixels);
    return Math.ceil(budget / tokenFactor ** 2);
  }
  if (model.video === null) return 0;
  const video =
    part.type === 'video'
      ? { ...usualVideo, durationSeconds: part.video.length / framesPerSecond }
      : usualVideo;
  return videoTokens(video, model.video, model.image.tokenFactor);
}
