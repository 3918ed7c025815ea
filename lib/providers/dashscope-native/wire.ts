import 'server-only';
import type { StreamRecord } from '@/lib/core/event-stream';
import { isRecord } from '@/lib/core/is-record';
import { listAt, numberAt, parseJson, recordAt, stringAt } from '@/lib/protocol/json-fields';
import { readToolCall } from '@/lib/protocol/read-tool-call';
import { readSources } from '@/lib/protocol/search-sources';
import type { Usage } from '@/lib/protocol/turn-event';
import type { WireChunk } from '../dashscope/turn-reader';
import { readError, readErrorText, type WireError } from '../dashscope/wire-error';

/** One frame with every optional field made plain; its texts are as they came, new or repeated. */
export type NativeFrame = Required<Omit<WireChunk, 'notices'>>;

/**
 * Reads one frame of the stream, or one whole answer. Null when it is no JSON object. `content` is a list that may be
 * empty, or plain text on the operation for text alone; `finish_reason` is the text `"null"` until the end.
 */
export function readFrame({ event, data }: StreamRecord): NativeFrame | null {
  if (event === 'error') return failed(readErrorText(data));
  const frame = parseJson(data);
  if (!isRecord(frame)) return null;
  const output = recordAt(frame, 'output');
  if (output === null) return failed(readError(frame));
  const choice = listAt(output, 'choices')[0];
  const message = recordAt(choice, 'message');
  return {
    reasoning: stringAt(message, 'reasoning_content') || null,
    text: textOf(message?.content) || stringAt(output, 'text') || null,
    toolCalls: listAt(message, 'tool_calls').map(readToolCall),
    sources: readSources(listAt(recordAt(output, 'search_info'), 'search_results')),
    finishReason: stringAt(choice, 'finish_reason') ?? stringAt(output, 'finish_reason'),
    usage: readNativeUsage(frame.usage),
    error: null,
  };
}

function failed(error: WireError | null): NativeFrame | null {
  const nothing = {
    reasoning: null,
    text: null,
    toolCalls: [],
    sources: [],
    finishReason: null,
    usage: null,
  };
  return error === null ? null : { ...nothing, error };
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return Array.isArray(content) ? content.map((item) => stringAt(item, 'text') ?? '').join('') : '';
}

/** Older models count the tokens of media beside the sums, newer ones in their details, some in both. */
function readNativeUsage(value: unknown): Usage | null {
  if (!isRecord(value)) return null;
  const promptTokens = numberAt(value, 'input_tokens') ?? 0;
  const completionTokens = numberAt(value, 'output_tokens') ?? 0;
  const input = recordAt(value, 'input_tokens_details');
  const [reasoningTokens, imageTokens, videoTokens, cachedTokens] = [
    numberAt(recordAt(value, 'output_tokens_details'), 'reasoning_tokens'),
    numberAt(input, 'image_tokens') ?? numberAt(value, 'image_tokens'),
    numberAt(input, 'video_tokens') ?? numberAt(value, 'video_tokens'),
    numberAt(recordAt(value, 'prompt_tokens_details'), 'cached_tokens'),
  ];
  return {
    promptTokens,
    completionTokens,
    totalTokens: numberAt(value, 'total_tokens') ?? promptTokens + completionTokens,
    ...(reasoningTokens === null ? {} : { reasoningTokens }),
    ...(imageTokens === null ? {} : { imageTokens }),
    ...(videoTokens === null ? {} : { videoTokens }),
    ...(cachedTokens === null ? {} : { cachedTokens }),
  };
}
