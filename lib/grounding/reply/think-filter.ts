const opening = '<think>';
const closing = '</think>';

export interface AnswerTextSink {
  /** A piece of the answer proper and its offset in the reply. */
  text(piece: string, offset: number): void;
  /** What was passed on so far turned out to be reasoning. */
  discard(): void;
}

export interface ThinkFilter {
  feed(delta: string): void;
  finish(): void;
}

/**
 * Lets only the answer through, never what stands between `<think>` and `</think>`.
 * A template that emits `<think>` itself leaves a lone `</think>`: everything before it was reasoning. With
 * `startsInReasoning` such a beginning is held back until that tag or the end decides what it was.
 */
export function createThinkFilter(sink: AnswerTextSink, startsInReasoning: boolean): ThinkFilter {
  let waiting = '';
  let held = '';
  let offset = 0;
  let state: 'answer' | 'reasoning' | 'undecided' = startsInReasoning ? 'undecided' : 'answer';

  function pass(piece: string): void {
    if (state === 'answer' && piece !== '') sink.text(piece, offset);
    if (state === 'undecided') held += piece;
    offset += piece.length;
  }

  function turn(tag: string): void {
    if (tag === closing && state === 'answer') sink.discard();
    held = '';
    state = tag === opening ? 'reasoning' : 'answer';
    offset += tag.length;
  }

  return {
    feed(delta) {
      const text = waiting + delta;
      let at = 0;
      for (const match of text.matchAll(/<\/?think>/g)) {
        pass(text.slice(at, match.index));
        turn(match[0]);
        at = match.index + match[0].length;
      }
      const end = text.length - partialTagLength(text.slice(at));
      pass(text.slice(at, end));
      waiting = text.slice(end);
    },
    finish() {
      pass(waiting);
      waiting = '';
      if (state === 'undecided') sink.text(held, offset - held.length);
    },
  };
}

/** How many characters at the end may be the beginning of a tag. */
function partialTagLength(text: string): number {
  const last = text.lastIndexOf('<');
  if (last === -1 || text.length - last >= closing.length) return 0;
  const tail = text.slice(last);
  return opening.startsWith(tail) || closing.startsWith(tail) ? tail.length : 0;
}
