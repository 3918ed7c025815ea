import 'server-only';
import { isRecord, listAt, numberAt, parseJson, recordAt, stringAt } from '@/lib/protocol/json-fields';
import type { ToolCallDelta, Usage } from '@/lib/protocol/turn-event';
import { readUsage } from '@/lib/protocol/usage';

/** What an upstream says went wrong, whichever of its shapes it chose. */
export interface WireError {
  readonly code: string;
  readonly type: string;
  readonly message: string;
}

/** One chunk of the upstream's stream, with every optional field made plain. */
export interface WireChunk {
  readonly reasoning: string | null;
  readonly text: string | null;
  readonly toolCalls: readonly ToolCallDelta[];
  readonly finishReason: string | null;
  readonly usage: Usage | null;
  readonly error: WireError | null;
}

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
    reasoning: stringAt(delta, 'reasoning_content') ?? stringAt(delta, 'reasoning'),
    text: stringAt(delta, 'content'),
    toolCalls: delta?.tool_calls ? listAt(delta, 'tool_calls').map(readToolCall) : noCalls,
    finishReason: stringAt(choice, 'finish_reason'),
    usage: chunk.usage ? readUsage(chunk.usage) : null,
    error: chunk.error || choice === undefined ? readError(chunk) : null,
  };
}

/**
 * Finds the error in a body that was not 2xx: `{error:{…}}`, `{error:"text"}`, a top-level `{code,message}`,
 * an event stream whose first data line is one of these, or plain text (a proxy's HTML page gives no message).
 */
export function readErrorText(body: string): WireError {
  const parsed = parseJson(body) ?? parseJson(firstDataLine(body));
  const found = readError(parsed);
  if (found !== null) return found;
  return { code: '', type: '', message: looksLikeMarkup(body) ? '' : body.trim() };
}

function readError(value: unknown): WireError | null {
  if (!isRecord(value)) return null;
  const text = stringAt(value, 'error');
  if (text !== null) return { code: textOrNumberAt(value, 'code'), type: '', message: text };
  const nested = recordAt(value, 'error');
  const source = nested ?? (isTopLevelError(value) ? value : null);
  if (source === null) return null;
  return {
    code: textOrNumberAt(source, 'code'),
    type: stringAt(source, 'type') ?? '',
    message: stringAt(source, 'message') ?? '',
  };
}

function isTopLevelError(value: unknown): boolean {
  if (stringAt(value, 'object') === 'error') return true;
  return stringAt(value, 'message') !== null && listAt(value, 'choices').length === 0;
}

function readToolCall(value: unknown, position: number): ToolCallDelta {
  const called = recordAt(value, 'function');
  const id = stringAt(value, 'id');
  const name = stringAt(called, 'name');
  return {
    index: numberAt(value, 'index') ?? position,
    ...(id ? { id } : {}),
    ...(name ? { name } : {}),
    argumentsDelta: stringAt(called, 'arguments') ?? '',
  };
}

function textOrNumberAt(value: unknown, key: string): string {
  return stringAt(value, key) ?? numberAt(value, key)?.toString() ?? '';
}

function firstDataLine(body: string): string {
  return /^data:(.*)$/m.exec(body)?.[1]?.trim() ?? '';
}

function looksLikeMarkup(body: string): boolean {
  return body.trimStart().startsWith('<');
}
