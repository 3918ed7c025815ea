import 'server-only';
import type { ChatRequest } from '@/lib/protocol/chat-request';
import type { Failure } from '@/lib/protocol/failure';
import type { NoticeCode } from '@/lib/protocol/turn-notice';

/** The same question asked the way the upstream wants it, and what the person is told of the change. */
export interface Repair {
  readonly request: ChatRequest;
  readonly notice: NoticeCode;
}

/**
 * What an upstream wants otherwise, where it says so and no answer is lost by it; null where only the person can tell
 * (a prompt without the word "json", an unknown option that they chose). `request` is only called when it is needed.
 */
export function repairFor({ code, param }: Failure, request: () => ChatRequest): Repair | null {
  switch (code) {
    case 'thinking_forced':
      return switchedOn(request());
    case 'thinking_not_supported':
      return withoutThinking(request());
    case 'thinking_needs_stream':
    case 'json_with_thinking':
      return switchedOff(request());
    case 'option_not_supported':
      return withoutOption(param, request);
    default:
      return null;
  }
}

/** Effort "none" is another way of saying off. */
function switchedOn(request: ChatRequest): Repair | null {
  const { reasoning_effort: effort, ...rest } = request;
  const isOff = request.enable_thinking !== true || effort === 'none';
  const kept = effort === undefined || effort === 'none' ? {} : { reasoning_effort: effort };
  return isOff
    ? { request: { ...rest, ...kept, enable_thinking: true }, notice: 'thinking-switched-on' }
    : null;
}

/** A model that never thinks takes none of the words for it. */
function withoutThinking(request: ChatRequest): Repair | null {
  const { enable_thinking: isOn, thinking_budget: budget, reasoning_effort: effort, ...rest } = request;
  const asksForIt = isOn !== undefined || budget !== undefined || effort !== undefined;
  return asksForIt ? { request: rest, notice: 'thinking-switched-off' } : null;
}

function switchedOff(request: ChatRequest): Repair | null {
  if (request.enable_thinking === false) return null;
  const { thinking_budget: _, reasoning_effort: __, ...rest } = request;
  return { request: { ...rest, enable_thinking: false }, notice: 'thinking-switched-off' };
}

/** `stream_options` is the gateway's own wish; effort "none" was refused by a model that cannot stop thinking. */
function withoutOption(option: string | null, request: () => ChatRequest): Repair | null {
  if (option === 'stream_options') {
    const { stream_options: wish, ...rest } = request();
    return wish === undefined ? null : { request: rest, notice: 'usage-not-asked' };
  }
  return option === 'reasoning_effort' && request().reasoning_effort === 'none'
    ? switchedOn(request())
    : null;
}
