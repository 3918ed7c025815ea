import 'server-only';
import type { TurnEvent } from '@/lib/protocol/turn-event';

export interface ThinkSplitter {
  feedReasoning(text: string): TurnEvent[];
  feedText(text: string): TurnEvent[];
  finish(): TurnEvent[];
}

const opening = '<think>';
const closing = '</think>';

/**
 * Some builds leak the reasoning into the answer as a leading `<think>…</think>`. As long as no reasoning field was
 * seen, text that begins so is given as reasoning; text that could still become a tag is held back.
 */
export function createThinkSplitter(): ThinkSplitter {
  let state: 'before' | 'inside' | 'just-closed' | 'after' = 'before';
  let held = '';

  const feedText = (text: string): TurnEvent[] => {
    if (state === 'after') return textDelta(text);
    if (state === 'just-closed') return readAnswer(text);
    held += text;
    return state === 'before' ? readBefore() : readInside();
  };

  const readBefore = (): TurnEvent[] => {
    const start = held.trimStart();
    if (start.startsWith(opening)) {
      state = 'inside';
      held = start.slice(opening.length).trimStart();
      return readInside();
    }
    if (opening.startsWith(start)) return [];
    return release();
  };

  const readInside = (): TurnEvent[] => {
    const end = held.indexOf(closing);
    if (end !== -1) {
      const thought = held.slice(0, end).trimEnd();
      const answer = held.slice(end + closing.length);
      state = 'just-closed';
      held = '';
      return [...reasoningDelta(thought), ...readAnswer(answer)];
    }
    const keep = lengthOfPartialTag(held);
    const thought = held.slice(0, held.length - keep);
    held = held.slice(held.length - keep);
    return reasoningDelta(thought);
  };

  const readAnswer = (text: string): TurnEvent[] => {
    const answer = text.trimStart();
    if (answer !== '') state = 'after';
    return textDelta(answer);
  };

  const release = (): TurnEvent[] => {
    const rest = held;
    const deltas = state === 'inside' ? reasoningDelta(rest) : textDelta(rest);
    held = '';
    state = 'after';
    return deltas;
  };

  return {
    feedReasoning: (text) => [...release(), ...reasoningDelta(text)],
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

function textDelta(text: string): TurnEvent[] {
  return text === '' ? [] : [{ type: 'text-delta', text }];
}

function reasoningDelta(text: string): TurnEvent[] {
  return text === '' ? [] : [{ type: 'reasoning-delta', text }];
}
