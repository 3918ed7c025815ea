import { isRecord, type JsonRecord } from '@/lib/core/is-record';
import { numberAt, recordAt } from './json-fields';
import type { Usage } from './turn-event';

/** Reads OpenAI's `usage` object with the token kinds that DashScope adds; null when there is none. */
export function readUsage(value: unknown): Usage | null {
  if (!isRecord(value)) return null;
  const promptTokens = numberAt(value, 'prompt_tokens') ?? 0;
  const completionTokens = numberAt(value, 'completion_tokens') ?? 0;
  const input = recordAt(value, 'prompt_tokens_details');
  const output = recordAt(value, 'completion_tokens_details');
  return {
    promptTokens,
    completionTokens,
    totalTokens: numberAt(value, 'total_tokens') ?? promptTokens + completionTokens,
    ...present('reasoningTokens', numberAt(output, 'reasoning_tokens')),
    ...present('imageTokens', numberAt(input, 'image_tokens')),
    ...present('videoTokens', numberAt(input, 'video_tokens')),
    ...present('cachedTokens', numberAt(input, 'cached_tokens')),
  };
}

/** The same counts in OpenAI's shape. */
export function writeUsage(usage: Usage): JsonRecord {
  const input = {
    ...present('image_tokens', usage.imageTokens ?? null),
    ...present('video_tokens', usage.videoTokens ?? null),
    ...present('cached_tokens', usage.cachedTokens ?? null),
  };
  const output = present('reasoning_tokens', usage.reasoningTokens ?? null);
  return {
    prompt_tokens: usage.promptTokens,
    completion_tokens: usage.completionTokens,
    total_tokens: usage.totalTokens,
    ...(Object.keys(input).length > 0 ? { prompt_tokens_details: input } : {}),
    ...(Object.keys(output).length > 0 ? { completion_tokens_details: output } : {}),
  };
}

function present<K extends string>(key: K, value: number | null): Partial<Record<K, number>> {
  const field: Partial<Record<K, number>> = {};
  if (value !== null) field[key] = value;
  return field;
}
