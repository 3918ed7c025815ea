import { err } from '@/lib/core/result';
import type { OpenedDocument } from '../opened-document';

/** A row on a telephone; more would be in the way of where somebody looks first. */
const pagesAhead = 3;

/**
 * The same document with the first of its pages being drawn already: who opens it is shown them at once. The very first
 * has both processors to itself, since it is what somebody waits for.
 */
export function drawnAhead(document: OpenedDocument): OpenedDocument {
  const closing = new AbortController();
  const count = Math.min(pagesAhead, document.pageCount);
  const first = document.thumbnail(1, closing.signal);
  const others = Array.from({ length: count - 1 }, (_, index) =>
    first.then(() => document.thumbnail(index + 2, closing.signal)),
  );
  const ahead = [first, ...others];
  return {
    ...document,
    async thumbnail(page, signal) {
      const drawing = ahead[page - 1];
      if (drawing === undefined) return document.thumbnail(page, signal);
      const drawn = await drawing;
      return signal.aborted ? err('cancelled') : drawn;
    },
    close() {
      closing.abort();
      document.close();
    },
  };
}
