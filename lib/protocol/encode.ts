import { assertNever } from '@/lib/core/assert-never';
import { toErrorBody } from './error-body';
import { writeSources } from './search-sources';
import type { FinishReason, ToolCallDelta, TurnEvent, Usage } from './turn-event';
import { noticePrefix } from './turn-notice';
import { writeUsage } from './usage';

export interface TurnEncoder {
  /** The batch as event-stream text; empty while there is nothing to tell yet. */
  encode(events: readonly TurnEvent[]): string;
  /** What to send when the provider is silent: the opening chunk if it is still held back, else a comment. */
  encodeSilence(): string;
}

/** The deltas of one chunk, in the order in which `decode` reads them back. */
interface Delta {
  role?: 'assistant';
  reasoning_content?: string;
  content?: string;
  tool_calls?: WireToolCall[];
  annotations?: readonly object[];
}

interface WireToolCall {
  readonly index: number;
  readonly id?: string;
  readonly type?: 'function';
  readonly function: { readonly name?: string; arguments: string };
}

const ping = ': ping\n\n';
const done = 'data: [DONE]\n\n';

/**
 * Writes turn events as OpenAI's chat-completion chunks over Server-Sent Events. All deltas of a batch that keep
 * the order text, tool calls share one chunk; reasoning has its own, since the vendor's examples look at nothing else
 * in a chunk that holds some, and the last one holds a text, which they append unseen. The opening chunk waits for
 * the first delta.
 * `includesUsage` is the client's `stream_options.include_usage`.
 * Source: https://platform.openai.com/docs/api-reference/chat-streaming
 */
export function createTurnEncoder({ includesUsage }: { readonly includesUsage: boolean }): TurnEncoder {
  let prefix = '';
  let delta: Delta | null = null;
  let usage: Usage | null = null;

  const flush = (): string => {
    if (delta === null) return '';
    const text = `${prefix}"choices":[{"index":0,"delta":${JSON.stringify(delta)},"finish_reason":null}]}\n\n`;
    delta = null;
    return text;
  };

  const closing = (reason: FinishReason): string => {
    const end = `${prefix}"choices":[{"index":0,"delta":{"content":""},"finish_reason":"${reason}"}]}\n\n`;
    return flush() + end + usageChunk() + done;
  };

  const usageChunk = (): string =>
    usage === null || !includesUsage
      ? ''
      : `${prefix}"choices":[],"usage":${JSON.stringify(writeUsage(usage))}}\n\n`;

  const encodeEvent = (event: TurnEvent): string => {
    switch (event.type) {
      case 'turn-started':
        prefix = chunkPrefix(event.id, event.model, event.createdAtSeconds);
        delta = { role: 'assistant', content: '' };
        return '';
      case 'reasoning-delta': {
        const before = delta?.content || delta?.tool_calls ? flush() : '';
        delta = { ...delta, reasoning_content: (delta?.reasoning_content ?? '') + event.text };
        return before;
      }
      case 'text-delta': {
        const before = delta?.tool_calls || delta?.reasoning_content ? flush() : '';
        delta = { ...delta, content: (delta?.content ?? '') + event.text };
        return before;
      }
      case 'tool-call-delta': {
        const before = delta?.reasoning_content ? flush() : '';
        delta = { ...delta, tool_calls: withCall(delta?.tool_calls ?? [], event.call) };
        return before;
      }
      case 'turn-noticed':
        return `${flush()}${noticePrefix}${JSON.stringify(event.notice)}\n\n`;
      case 'sources-found':
        delta = { ...delta, annotations: writeSources(event.sources) };
        return '';
      case 'usage':
        usage = event.usage;
        return '';
      case 'turn-finished':
        return closing(event.reason);
      case 'turn-failed':
        return `${flush()}${usageChunk()}data: ${JSON.stringify(toErrorBody(event.failure))}\n\n${done}`;
      default:
        return assertNever(event);
    }
  };

  const isOpening = () => delta?.role !== undefined && !delta.reasoning_content && !delta.content;

  return {
    encode(events) {
      let text = '';
      for (const event of events) text += encodeEvent(event);
      return isOpening() && delta?.tool_calls === undefined ? text : text + flush();
    },
    encodeSilence: () => flush() || ping,
  };
}

function chunkPrefix(id: string, model: string, createdAtSeconds: number): string {
  const head = JSON.stringify({ id, object: 'chat.completion.chunk', created: createdAtSeconds, model });
  return `data: ${head.slice(0, -1)},`;
}

/** Adds a fragment to the chunk's calls; a fragment that only continues the last call's arguments joins it. */
function withCall(calls: WireToolCall[], call: ToolCallDelta): WireToolCall[] {
  const last = calls.at(-1);
  if (last?.index === call.index && call.id === undefined && call.name === undefined) {
    last.function.arguments += call.argumentsDelta;
    return calls;
  }
  calls.push({
    index: call.index,
    ...(call.id === undefined ? {} : { id: call.id, type: 'function' }),
    function: { ...(call.name === undefined ? {} : { name: call.name }), arguments: call.argumentsDelta },
  });
  return calls;
}
