import 'server-only';
import type { TurnEvent } from '@/lib/protocol/turn-event';

/** Tells text from thought; what it finds is added to `events`, joined to the delta before it where that fits. */
export interface ThinkSplitter {
  feedReasoning(text: string, events: TurnEvent[]): void;
  feedText(text: string, events: TurnEvent[]): void;
  finish(events: TurnEvent[]): void;
}

type DeltaType = 'text-delta' | 'reasoning-delta';

const opening = '<think>';
const closing = '</think>';

/**
 * Some builds leak the reasoning into the answer as a leading `<think>…</think>`. As long as no reasoning field was
 * seen, text that begins so is given as reasoning; text that could still become a tag is held back.
 */
export function createThinkSplitter(): ThinkSplitter {
  let state: 'before' | 'inside' | 'just-closed' | 'after' = 'before';
  let held = '';

  const feedText = (text: string, events: TurnEvent[]): void => {
    if (state === 'after') pushDelta('text-delta', text, events);
    else if (state === 'just-closed') readAnswer(text, events);
    else {
      held += text;
      if (state === 'inside') readInside(events);
      else readBefore(events);
    }
  };

  const readBefore = (events: TurnEvent[]): void => {
    const start = held.trimStart();
    if (start.startsWith(opening)) {
      state = 'inside';
      held = start.slice(opening.length).trimStart();
      readInside(events);
    } else if (!opening.startsWith(start)) release(events);
  };

  const readInside = (events: TurnEvent[]): void => {
    const end = held.indexOf(closing);
    const thoughtEnd = end === -1 ? held.length - lengthOfPartialTag(held) : end;
    const thought = held.slice(0, thoughtEnd);
    pushDelta('reasoning-delta', end === -1 ? thought : thought.trimEnd(), events);
    if (end === -1) {
      held = held.slice(thoughtEnd);
      return;
    }
    const answer = held.slice(end + closing.length);
    state = 'just-closed';
    held = '';
    readAnswer(answer, events);
  };

  const readAnswer = (text: string, events: TurnEvent[]): void => {
    const answer = text.trimStart();
    if (answer !== '') state = 'after';
    pushDelta('text-delta', answer, events);
  };

  const release = (events: TurnEvent[]): void => {
    pushDelta(state === 'inside' ? 'reasoning-delta' : 'text-delta', held, events);
    held = '';
    state = 'after';
  };

  return {
    feedReasoning(text, events) {
      if (state !== 'after') release(events);
      pushDelta('reasoning-delta', text, events);
    },
    feedText,
    finish: release,
  };
}

/** How many of the last characters could be the beginning of the closing tag. */
function lengthOfPartialTag(text: string): number {
  for (let length = Math.min(closing.length - 1, text.length); length > 0; length -= 1) {
    if (closing.startsWith(text.slice(-length))) return length;
  }
  return 0;
}

/** One read of the upstream may hold hundreds of one-token chunks: they are told as one delta. */
function pushDelta(type: DeltaType, text: string, events: TurnEvent[]): void {
  if (text === '') return;
  const last = events.at(-1);
  if (last?.type === type) events[events.length - 1] = { type, text: last.text + text };
  else events.push({ type, text });
}
