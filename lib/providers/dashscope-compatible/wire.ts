import 'server-only';
import { isRecord } from '@/lib/core/is-record';
import { listAt, parseJson, recordAt, stringAt } from '@/lib/protocol/json-fields';
import { readToolCall } from '@/lib/protocol/read-tool-call';
import type { ToolCallDelta } from '@/lib/protocol/turn-event';
import { readUsage } from '@/lib/protocol/usage';
import type { WireChunk } from '../dashscope/turn-reader';
import { readError } from '../dashscope/wire-error';

const noCalls: readonly ToolCallDelta[] = [];

/**
 * Reads one data line of the stream, or one whole `chat.completion` (a server that ignored `stream: true`).
 * Null when it is no JSON object. Tolerates missing choices, null deltas and null content.
 */
export function readChunk(data: string): WireChunk | null {
  const chunk = parseJson(data);
  if (!isRecord(chunk)) return null;
  const choice = listAt(chunk, 'choices')[0];
  const delta = recordAt(choice, 'delta') ?? recordAt(choice, 'message');
  return {
    reasoning: stringAt(delta, 'reasoning_content') || stringAt(delta, 'reasoning') || null,
    text: stringAt(delta, 'content') || null,
    toolCalls: delta?.tool_calls ? listAt(delta, 'tool_calls').map(readToolCall) : noCalls,
    finishReason: stringAt(choice, 'finish_reason'),
    usage: chunk.usage ? readUsage(chunk.usage) : null,
    error: chunk.error || choice === undefined ? readError(chunk) : null,
  };
}

interface Template {
  readonly prefix: string;
  readonly suffix: string;
  readonly field: 'text' | 'reasoning';
}

function wordsOnly(words: string, field: Template['field']): WireChunk {
  return {
    reasoning: field === 'reasoning' ? words || null : null,
    text: field === 'text' ? words || null : null,
    toolCalls: noCalls,
    finishReason: null,
    usage: null,
    error: null,
  };
}

/**
 * A `readChunk` for one stream. Most of its chunks differ from the one before in a few characters of text only:
 * such a chunk is not parsed again, which more than halves what a busy stream costs.
 */
export function createChunkReader(): (data: string) => WireChunk | null {
  let template: Template | null = null;
  return (data) => {
    const words = template === null ? null : wordsIn(data, template);
    if (template !== null && words !== null) return wordsOnly(words, template.field);
    const chunk = readChunk(data);
    if (chunk !== null) template = templateOf(data, chunk) ?? template;
    return chunk;
  };
}

/** What stands between prefix and suffix, when it is the plain inside of a JSON string. */
function wordsIn(data: string, { prefix, suffix }: Template): string | null {
  if (data.length < prefix.length + suffix.length) return null;
  // V8 compares slices several times faster than `startsWith` does.
  if (data.slice(0, prefix.length) !== prefix || !data.endsWith(suffix)) return null;
  const words = data.slice(prefix.length, data.length - suffix.length);
  return needsParsing.test(words) ? null : words;
}

/** Signs that end a JSON string, escape the next one, or may not stand in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a string.
const needsParsing = /["\\\u0000-\u001f]/;

/** The chunk around its words, when words are all it tells and their key stands in it only once. */
function templateOf(data: string, chunk: WireChunk): Template | null {
  const { text, reasoning, toolCalls, finishReason, usage, error } = chunk;
  if (toolCalls.length > 0 || finishReason !== null || usage !== null || error !== null) return null;
  const field = text === null ? 'reasoning' : 'text';
  const words = text ?? reasoning;
  if (words === null || (text !== null && reasoning !== null)) return null;
  const key = field === 'text' ? '"content":' : '"reasoning_content":';
  const keyAt = data.indexOf(key);
  const literal = JSON.stringify(words);
  const wordsAt = keyAt + key.length + 1;
  if (keyAt === -1 || data.indexOf(key, wordsAt) !== -1) return null;
  if (!data.startsWith(literal, wordsAt - 1)) return null;
  return { prefix: data.slice(0, wordsAt), suffix: data.slice(wordsAt + literal.length - 2), field };
}
