const longestTag = '</thinking>'.length;
/** As the templates write them, and as models that were not trained on the tags imitate them. */
const tags = /<\/?think(?:ing)?>|◁\/?think▷/g;
const partialTag = /[<◁]\/?[a-z]{0,8}$/;
/** A tag in quotes is spoken of, not set. */
const quote = /["'`“‘「]/;

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
  let held: string[] = [];
  let offset = 0;
  let last = '';
  let state: 'answer' | 'reasoning' | 'undecided' = startsInReasoning ? 'undecided' : 'answer';

  function pass(piece: string): void {
    if (state === 'answer' && piece !== '') sink.text(piece, offset);
    if (state === 'undecided') held.push(piece);
    offset += piece.length;
    last = piece.at(-1) ?? last;
  }

  function turn(tag: string): void {
    if (quote.test(last)) {
      pass(tag);
      return;
    }
    const isClosing = tag.includes('/');
    if (isClosing && state === 'answer') sink.discard();
    held = [];
    state = isClosing ? 'answer' : 'reasoning';
    offset += tag.length;
    last = '';
  }

  return {
    feed(delta) {
      const text = waiting + delta;
      let at = 0;
      for (const match of text.matchAll(tags)) {
        pass(text.slice(at, match.index));
        turn(match[0]);
        at = match.index + match[0].length;
      }
      const end = text.length - (partialTag.exec(text.slice(at).slice(-longestTag))?.[0].length ?? 0);
      pass(text.slice(at, end));
      waiting = text.slice(end);
    },
    finish() {
      pass(waiting);
      waiting = '';
      const all = held.join('');
      if (state === 'undecided') sink.text(all, offset - all.length);
    },
  };
}
