import { createAnswerReader } from './answer-reader';
import type { Answer, AnswerContext } from './shape';

/** A reply as far as it has arrived. */
export interface GrowingReply {
  readonly id: string;
  readonly text: string;
  readonly isFinished: boolean;
}

export interface AnswerCache {
  /**
   * What the reply says so far. Only the text that grew since the last call is read.
   * The context is made once, and again only when a part of its basis is another value than before.
   */
  read(reply: GrowingReply, basis: readonly unknown[], makeContext: () => AnswerContext): Answer;
}

interface Entry {
  readonly basis: readonly unknown[];
  readonly reader: ReturnType<typeof createAnswerReader>;
  text: string;
  isFinished: boolean;
  answer: Answer;
}

/** One reader per reply, so that a growing reply is never read from its start again. */
export function createAnswerCache(): AnswerCache {
  const entries = new Map<string, Entry>();

  function entryFor(reply: GrowingReply, basis: readonly unknown[], makeContext: () => AnswerContext): Entry {
    const known = entries.get(reply.id);
    if (known && isSameBasis(known.basis, basis) && continues(known, reply)) return known;
    const reader = createAnswerReader(makeContext());
    const entry: Entry = { basis, reader, text: '', isFinished: false, answer: reader.feed('') };
    entries.set(reply.id, entry);
    return entry;
  }

  return {
    read(reply, basis, makeContext) {
      const entry = entryFor(reply, basis, makeContext);
      if (reply.text.length > entry.text.length) {
        entry.answer = entry.reader.feed(reply.text.slice(entry.text.length));
        entry.text = reply.text;
      }
      if (reply.isFinished && !entry.isFinished) {
        entry.answer = entry.reader.finish();
        entry.isFinished = true;
      }
      return entry.answer;
    },
  };
}

/** A finished reader takes no more text, and a reply that changed or shrank is read anew. */
function continues(entry: Entry, reply: GrowingReply): boolean {
  if (entry.isFinished) return reply.isFinished && reply.text === entry.text;
  return reply.text.startsWith(entry.text);
}

function isSameBasis(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((part, index) => part === after[index]);
}
