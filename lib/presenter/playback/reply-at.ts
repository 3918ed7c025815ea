import type { AssistantMessage, ReplyTiming } from '@/lib/conversation/rows';

/**
 * How much of a reply is there at an entry of its timeline; -1: nothing yet. `elapsedMs` is the time since its request was
 * sent, on the replay's clock; the row says how long it has been thought over, since no clock of the page knows.
 */
export function replyAt(
  reply: AssistantMessage,
  timeline: readonly number[],
  entry: number,
  elapsedMs: number,
): AssistantMessage {
  const reasoning = beginning(reply.reasoning, entry < 0 ? 0 : timeline[entry * 3 + 1]);
  const text = beginning(reply.text, entry < 0 ? 0 : timeline[entry * 3 + 2]);
  const {
    sources: _sources,
    notices: _notices,
    corrections: _corrections,
    fieldEdits: _edits,
    ...known
  } = reply;
  return {
    ...known,
    status: reasoning === '' && text === '' ? 'waiting' : 'streaming',
    reasoning,
    text,
    finishReason: null,
    failure: null,
    usage: null,
    timing: timingAt(reply, reasoning, text, elapsedMs),
  };
}

/** A character of two units that is half there is not there yet. */
function beginning(whole: string, length = 0): string {
  const part = whole.slice(0, length);
  return /[\ud800-\udbff]$/.test(part) ? part.slice(0, -1) : part;
}

function timingAt(
  { timing }: AssistantMessage,
  reasoning: string,
  text: string,
  elapsedMs: number,
): ReplyTiming {
  const hasBegun = reasoning !== '' || text !== '';
  const thoughtMs = text === '' ? Math.floor(elapsedMs / 1000) * 1000 : (timing.reasoningMs ?? elapsedMs);
  return {
    sentAtMs: timing.sentAtMs,
    firstTokenMs: hasBegun ? (timing.firstTokenMs ?? elapsedMs) : null,
    reasoningMs: reasoning === '' ? null : thoughtMs,
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
