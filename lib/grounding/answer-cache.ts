import type { AnswerReader } from './answer-reader';
import type { Answer, AnswerContext } from './shape';

type CreateReader = (context: AnswerContext) => AnswerReader;

/** A reply as far as it has arrived. */
export interface GrowingReply {
  readonly id: string;
  readonly text: string;
  readonly isFinished: boolean;
}

export interface AnswerCache {
  /**
   * What the reply says so far; null until the code that reads has arrived. Only the text that grew since the last
   * call is read. The context is made once, and again only when a part of its basis is another value than before.
   */
  read(reply: GrowingReply, basis: readonly unknown[], makeContext: () => AnswerContext): Answer | null;
  /** Whether replies can be read. */
  isReady(): boolean;
  /** Calls back once replies can be read; the first to ask has the code fetched. */
  subscribe(listener: () => void): () => void;
}

interface Entry {
  readonly basis: readonly unknown[];
  readonly reader: AnswerReader;
  text: string;
  isFinished: boolean;
  answer: Answer;
}

const fetchAnswerReader = () => import('./answer-reader').then((module) => module.createAnswerReader);

/**
 * One reader per reply, so that a growing reply is never read from its start again. The code that reads is fetched
 * beside the page, not with it; a fetch that failed is tried again by the next who subscribes.
 */
export function createAnswerCache(fetchReader: () => Promise<CreateReader> = fetchAnswerReader): AnswerCache {
  const entries = new Map<string, Entry>();
  const listeners = new Set<() => void>();
  let createReader: CreateReader | null = null;
  let isFetching = false;

  function fetchOnce(): void {
    if (createReader !== null || isFetching) return;
    isFetching = true;
    fetchReader()
      .then((fetched) => {
        createReader = fetched;
        for (const listener of listeners) listener();
      })
      .catch(() => undefined)
      .finally(() => {
        isFetching = false;
      });
  }

  function entryFor(
    create: CreateReader,
    reply: GrowingReply,
    basis: readonly unknown[],
    makeContext: () => AnswerContext,
  ): Entry {
    const known = entries.get(reply.id);
    if (known && isSameBasis(known.basis, basis) && continues(known, reply)) return known;
    const reader = create(makeContext());
    const entry: Entry = { basis, reader, text: '', isFinished: false, answer: reader.feed('') };
    entries.set(reply.id, entry);
    return entry;
  }

  return {
    read(reply, basis, makeContext) {
      if (createReader === null) return null;
      const entry = entryFor(createReader, reply, basis, makeContext);
      readOn(entry, reply);
      return entry.answer;
    },
    isReady: () => createReader !== null,
    subscribe(listener) {
      listeners.add(listener);
      fetchOnce();
      return () => listeners.delete(listener);
    },
  };
}

function readOn(entry: Entry, reply: GrowingReply): void {
  if (reply.text.length > entry.text.length) {
    entry.answer = entry.reader.feed(reply.text.slice(entry.text.length));
    entry.text = reply.text;
  }
  if (reply.isFinished && !entry.isFinished) {
    entry.answer = entry.reader.finish();
    entry.isFinished = true;
  }
}

/** A finished reader takes no more text, and a reply that changed or shrank is read anew. */
function continues(entry: Entry, reply: GrowingReply): boolean {
  if (entry.isFinished) return reply.isFinished && reply.text === entry.text;
  return reply.text.startsWith(entry.text);
}

function isSameBasis(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((part, index) => part === after[index]);
}
