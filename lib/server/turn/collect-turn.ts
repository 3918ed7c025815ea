import 'server-only';
import { err, ok, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import { writeSources } from '@/lib/protocol/search-sources';
import type { FinishReason, ToolCallDelta, TurnEvent, Usage } from '@/lib/protocol/turn-event';
import type { NoticeCode, SearchSource } from '@/lib/protocol/turn-notice';
import { writeUsage } from '@/lib/protocol/usage';
import { internalError } from '../failures';

interface CollectedCall {
  id: string;
  readonly type: 'function';
  readonly function: { name: string; arguments: string };
}

export interface CollectedTurn {
  /** OpenAI's `chat.completion` object. */
  readonly body: object;
  /** What the body has no place for: the codes of notices, and the vendor's own word for a cut answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Gathers a turn into one answer, for clients that asked for no stream.
 * Source: https://platform.openai.com/docs/api-reference/chat/object
 */
export async function collectTurn(
  batches: AsyncIterable<readonly TurnEvent[]>,
): Promise<Result<CollectedTurn, Failure>> {
  let head = { id: '', model: '', created: 0 };
  let reasoning = '';
  let text = '';
  let usage: Usage | null = null;
  let reason: FinishReason | null = null;
  let sources: readonly SearchSource[] = [];
  const calls: CollectedCall[] = [];
  const notices: NoticeCode[] = [];
  for await (const batch of batches) {
    for (const event of batch) {
      if (event.type === 'turn-failed') return err(event.failure);
      if (event.type === 'turn-started') {
        head = { id: event.id, model: event.model, created: event.createdAtSeconds };
      } else if (event.type === 'reasoning-delta') reasoning += event.text;
      else if (event.type === 'text-delta') text += event.text;
      else if (event.type === 'tool-call-delta') addCall(calls, event.call);
      else if (event.type === 'sources-found') sources = event.sources;
      else if (event.type === 'turn-noticed') notices.push(event.notice.code);
      else if (event.type === 'usage') usage = event.usage;
      else if (event.type === 'turn-finished') reason = event.reason;
    }
  }
  if (reason === null) return err(internalError);
  const message = {
    role: 'assistant',
    content: text === '' && calls.length > 0 ? null : text,
    ...(reasoning === '' ? {} : { reasoning_content: reasoning }),
    ...(calls.length === 0 ? {} : { tool_calls: calls.filter(Boolean) }),
    ...(sources.length === 0 ? {} : { annotations: writeSources(sources) }),
  };
  const body = {
    id: head.id,
    object: 'chat.completion',
    created: head.created,
    model: head.model,
    choices: [{ index: 0, message, finish_reason: reason, logprobs: null }],
    ...(usage === null ? {} : { usage: writeUsage(usage) }),
  };
  return ok({ body, headers: headersOf(notices) });
}

function headersOf(notices: readonly NoticeCode[]): CollectedTurn['headers'] {
  return {
    ...(notices.length === 0 ? {} : { 'x-sightline-notices': notices.join(',') }),
    ...(notices.includes('answer-cut-by-time') ? { 'x-dashscope-partialresponse': 'true' } : {}),
  };
}

function addCall(calls: CollectedCall[], delta: ToolCallDelta): void {
  const call = calls[delta.index] ?? { id: '', type: 'function', function: { name: '', arguments: '' } };
  calls[delta.index] = call;
  if (delta.id !== undefined) call.id = delta.id;
  if (delta.name !== undefined) call.function.name += delta.name;
  call.function.arguments += delta.argumentsDelta;
}
