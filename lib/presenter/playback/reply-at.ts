import type { AssistantMessage, ReplyTiming } from '@/lib/conversation/rows';

export interface ReplyMoment {
  /** Since its request was sent, on the replay's clock. */
  readonly elapsedMs: number;
  /** What a clock that counts from the sending has to start at. */
  readonly sentAtMs: number;
}

/** How much of a reply is there at an entry of its timeline; -1: nothing yet. */
export function replyAt(
  reply: AssistantMessage,
  timeline: readonly number[],
  entry: number,
  moment: ReplyMoment,
): AssistantMessage {
  const reasoning = reply.reasoning.slice(0, entry < 0 ? 0 : (timeline[entry * 3 + 1] ?? 0));
  const text = reply.text.slice(0, entry < 0 ? 0 : (timeline[entry * 3 + 2] ?? 0));
  const { sources: _sources, notices: _notices, corrections: _corrections, ...known } = reply;
  return {
    ...known,
    status: reasoning === '' && text === '' ? 'waiting' : 'streaming',
    reasoning,
    text,
    finishReason: null,
    failure: null,
    usage: null,
    timing: timingAt(reply, reasoning, text, moment),
  };
}

function timingAt(
  { timing }: AssistantMessage,
  reasoning: string,
  text: string,
  { elapsedMs, sentAtMs }: ReplyMoment,
): ReplyTiming {
  const hasBegun = reasoning !== '' || text !== '';
  const hasThought = reasoning !== '' && text !== '';
  return {
    sentAtMs,
    firstTokenMs: hasBegun ? (timing.firstTokenMs ?? elapsedMs) : null,
    reasoningMs: hasThought ? (timing.reasoningMs ?? elapsedMs) : null,
    totalMs: null,
  };
}

/** The last entry of the timeline that has come; -1: none has. Times never fall, so halves are searched. */
export function entryAt(timeline: readonly number[], elapsedMs: number): number {
  let [low, high] = [0, Math.floor(timeline.length / 3)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timeline[middle * 3] ?? 0) <= elapsedMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
