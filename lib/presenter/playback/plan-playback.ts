import type { AssistantMessage, UserMessage } from '@/lib/conversation/rows';
import type { Recording } from '../recording';
import { evenTimeline } from './even-timeline';

/** Between the end of an answer and the next question: long enough to see that one ended, however long a person read. */
const readingMs = 1500;
/** A question that nobody answered stands for this long. */
const unansweredMs = 1000;

/** One question with the reply to it, on the replay's clock at speed 1. */
export interface PlayedTurn {
  /** Shown at once when the turn begins; null where storage had lost it. */
  readonly question: UserMessage | null;
  readonly reply: AssistantMessage | null;
  /** As of a reply: threes of milliseconds, characters of the reasoning, characters of the text. */
  readonly timeline: readonly number[];
  /** Its reply was not timed when it came, so it is shown at an even pace. */
  readonly isEven: boolean;
  readonly startMs: number;
  /** The reply stands as it ended from here on. */
  readonly endMs: number;
}

export interface PlaybackPlan {
  readonly turns: readonly PlayedTurn[];
  readonly durationMs: number;
}

type UntimedTurn = Pick<PlayedTurn, 'question' | 'reply'>;

/** When what of a recording is shown. Answers take as long as they took; the pauses between them are even. */
export function planPlayback({ messages }: Pick<Recording, 'messages'>): PlaybackPlan {
  const turns: PlayedTurn[] = [];
  let startMs = 0;
  for (const turn of turnsOf(messages)) {
    const timing = timingOf(turn.reply);
    const endMs = startMs + timing.lengthMs;
    turns.push({ ...turn, timeline: timing.timeline, isEven: timing.isEven, startMs, endMs });
    startMs = endMs + readingMs;
  }
  return { turns, durationMs: turns.at(-1)?.endMs ?? 0 };
}

/** 0-based; the first turn before anything has begun. */
export function turnAt({ turns }: PlaybackPlan, positionMs: number): number {
  return Math.max(
    0,
    turns.findLastIndex(({ startMs }) => startMs <= positionMs),
  );
}

function turnsOf(messages: Recording['messages']): readonly UntimedTurn[] {
  const turns: UntimedTurn[] = [];
  for (const message of messages) {
    const last = turns.at(-1);
    if (message.role === 'user') turns.push({ question: message, reply: null });
    else if (last !== undefined && last.reply === null) turns[turns.length - 1] = { ...last, reply: message };
    else turns.push({ question: null, reply: message });
  }
  return turns;
}

function timingOf(
  reply: AssistantMessage | null,
): Pick<PlayedTurn, 'timeline' | 'isEven'> & { lengthMs: number } {
  if (reply === null) return { timeline: [], isEven: false, lengthMs: unansweredMs };
  const isEven = reply.timeline === undefined || reply.timeline.length < 3;
  const timeline = isEven ? evenTimeline(reply) : (reply.timeline ?? []);
  const lastMs = timeline.at(-3) ?? 0;
  return { timeline, isEven, lengthMs: Math.max(lastMs, isEven ? 0 : (reply.timing.totalMs ?? 0)) };
}
