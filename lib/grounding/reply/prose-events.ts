import { type FoundTime, findMoment, findTimeRanges, type TimeSpan } from './read-time';

export interface ProseEvent {
  readonly span: TimeSpan;
  readonly label: string | null;
  /** Where in the reply its line stands. */
  readonly at: readonly [number, number];
}

/** What may stand before a time that begins a line: marks of a list or heading, and a word or two. */
const lineBeginning =
  /^[\s>#*_+\-–•·|([【`<]{0,12}(?:\d{1,3}[.)、:]\s{1,3})?[*_([【`|<]{0,4}(?:(?:from|at|between|time|timestamp|时间|時間|从|從|在)[\s:：*]{0,4})?第?$/i;
/** After a moment: a bracket that closes around it, or a mark that leads on to what happens. */
const afterMoment = /^(?:[*_`]{0,4}[\])】>]|[*_`]{0,4}\s{0,2}(?:[:：|\-–—,，、]|$))/;
const longestBeginning = 40;
const marks = String.raw`\s*_\])】>\x60:：,，、|.。\-–—`;
const leadingMarks = new RegExp(`^[${marks}]{1,24}`);
const trailingMarks = ' \t\r*_`([（【:：|—–-';
/** Of a time in brackets or after a colon, the words stand before it. */
const bracketBefore = /[([（【][\s*_`]{0,4}$/;
const wordsBefore = /[([（【:：|—–-][\s*_`]{0,4}$/;

/** Reads the times that stand in the text of an answer about a video, line by line. */
export class ProseEvents {
  /** A time alone on its line: the next line may say what happens then. */
  #waiting: ProseEvent | null = null;

  /** The events that are complete with this line. */
  line(text: string, at: readonly [number, number]): readonly ProseEvent[] {
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const ranges = findTimeRanges(text);
    const times = ranges.length > 0 ? ranges : momentAtStart(text);
    const events = times.map((time, index) => ({
      span: time.span,
      label: wordsFor(text, time, times[index - 1]?.end ?? 0, times[index + 1]?.at ?? text.length),
      at,
    }));
    const [first] = events;
    const isAlone = first !== undefined && first.label === null && isBare(text, times);
    const done = this.#release(times.length === 0 ? words(text) : null, at);
    if (!isAlone) return [...done, ...events];
    this.#waiting = first;
    return done;
  }

  /** The event that was still waiting for words. */
  flush(): readonly ProseEvent[] {
    return this.#release(null, null);
  }

  clear(): void {
    this.#waiting = null;
  }

  #release(label: string | null, at: readonly [number, number] | null): readonly ProseEvent[] {
    const event = this.#waiting;
    this.#waiting = null;
    if (event === null) return [];
    return [label === null || at === null ? event : { ...event, label, at: [event.at[0], at[1]] }];
  }
}

/** `00:05 - A man enters`; in the middle of a sentence a moment is none. */
function momentAtStart(text: string): readonly FoundTime[] {
  const time = findMoment(text.slice(0, longestBeginning));
  if (time === null || !isAtStart(text, time)) return [];
  return afterMoment.test(text.slice(time.end, time.end + longestBeginning)) ? [time] : [];
}

function isAtStart(text: string, { at }: FoundTime): boolean {
  return at <= longestBeginning && lineBeginning.test(text.slice(0, at));
}

function isBare(text: string, times: readonly FoundTime[]): boolean {
  const [time] = times;
  return (
    times.length === 1 && time !== undefined && isAtStart(text, time) && words(text.slice(time.end)) === null
  );
}

/**
 * The words that belong to a time: after it when it begins the line; before it when it stands in brackets, or ends the
 * line after a colon.
 */
function wordsFor(text: string, time: FoundTime, previous: number, next: number): string | null {
  if (isAtStart(text, time)) return words(text.slice(time.end, next));
  const before = text.slice(previous, time.at);
  const rest = text.slice(time.end, time.end + longestBeginning);
  const isAtEnd = time.end + rest.length === text.length && words(rest) === null;
  const form = isAtEnd ? wordsBefore : bracketBefore;
  if (!form.test(before.slice(-longestBeginning))) return null;
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('。')) + 1);
  return words(sentence.replace(/^\s{0,12}(?:[-*•#>|]{1,6}\s|\d{1,3}[.)、]\s)/, ''));
}

function words(text: string): string | null {
  const begun = text.trim().replace(leadingMarks, '');
  let end = begun.length;
  while (end > 0 && trailingMarks.includes(begun.charAt(end - 1))) end -= 1;
  const tidied = begun.slice(0, end);
  return /[\p{L}\p{N}]/u.test(tidied) ? tidied : null;
}
