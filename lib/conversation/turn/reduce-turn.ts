import { assertNever } from '@/lib/core/assert-never';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import type { AssistantMessage, ReplyStatus } from '../rows';

type Reply = AssistantMessage;
type EventOf<T extends TurnEvent['type']> = Extract<TurnEvent, { type: T }>;

/** True while the reply may still grow. */
export function isRunning(reply: Reply): boolean {
  return reply.status === 'waiting' || reply.status === 'streaming';
}

/**
 * The reply after one event of its turn. Pure; the same reference when nothing changes, and nothing changes after
 * the turn has ended. `elapsedMs` is the time since the request was sent.
 */
export function reduceTurn(reply: Reply, event: TurnEvent, elapsedMs: number): Reply {
  if (!isRunning(reply)) return reply;
  switch (event.type) {
    case 'turn-started':
      return takeStart(reply, event);
    case 'reasoning-delta':
      return takeReasoning(reply, event, elapsedMs);
    case 'text-delta':
      return takeText(reply, event, elapsedMs);
    case 'tool-call-delta':
      return reply;
    case 'turn-noticed':
      return { ...reply, notices: [...(reply.notices ?? []), event.notice] };
    case 'sources-found':
      return { ...reply, sources: event.sources };
    case 'usage':
      return { ...reply, usage: event.usage };
    case 'turn-finished':
      return { ...endReply(reply, 'finished', elapsedMs), finishReason: event.reason };
    case 'turn-failed':
      return { ...endReply(reply, 'failed', elapsedMs), failure: event.failure };
    default:
      return assertNever(event);
  }
}

/** The reply ended with this status: by its turn, by the person, or by a reload. What arrived is kept. */
export function endReply(reply: Reply, status: ReplyStatus, elapsedMs: number): Reply {
  if (!isRunning(reply)) return reply;
  return { ...reply, status, timing: { ...endReasoning(reply, elapsedMs), totalMs: elapsedMs } };
}

/** An interrupted reply's true length is not known any more, so its timing stays as it was written. */
export function interruptReply(reply: Reply): Reply {
  return isRunning(reply) ? { ...reply, status: 'interrupted' } : reply;
}

/** A request that named no model learns here which one the server took. */
function takeStart(reply: Reply, { model }: EventOf<'turn-started'>): Reply {
  return reply.model === '' && model !== '' ? { ...reply, model } : reply;
}

function takeReasoning(reply: Reply, { text }: EventOf<'reasoning-delta'>, elapsedMs: number): Reply {
  if (text === '') return reply;
  return {
    ...reply,
    status: 'streaming',
    reasoning: reply.reasoning + text,
    timing: startTokens(reply, elapsedMs),
  };
}

function takeText(reply: Reply, { text }: EventOf<'text-delta'>, elapsedMs: number): Reply {
  if (text === '') return reply;
  return {
    ...reply,
    status: 'streaming',
    text: reply.text + text,
    timing: { ...startTokens(reply, elapsedMs), ...reasoningEnd(reply, elapsedMs) },
  };
}

function startTokens(reply: Reply, elapsedMs: number) {
  const { timing } = reply;
  return timing.firstTokenMs === null ? { ...timing, firstTokenMs: elapsedMs } : timing;
}

function endReasoning(reply: Reply, elapsedMs: number) {
  return { ...reply.timing, ...reasoningEnd(reply, elapsedMs) };
}

/** Reasoning ends where the answer begins, or with the turn when no answer came. */
function reasoningEnd(reply: Reply, elapsedMs: number) {
  const isThinking = reply.reasoning !== '' && reply.timing.reasoningMs === null;
  return { reasoningMs: isThinking ? elapsedMs : reply.timing.reasoningMs };
}
