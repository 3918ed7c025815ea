import { endsString, lineBreakEndsString } from './string-end';
import { readEscape } from './string-escape';
import { type ReadString, swallowedKey, swallowedMarks } from './swallowed-text';
import type { TextCursor } from './text-cursor';

/** The quotes that may end a string, by the quote that began it. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”“"',
  '”': '”"',
  '‘': '’‘',
  '＂': '＂"',
};

const stringRun = /[^"'“”‘’＂\\\n\r\t]+/y;
/** As far as a colon may stand from its key. */
const farthestColon = 64;

/** Where a string stands. */
export interface StringPlace {
  readonly isInArray: boolean;
  /** After a colon: it is no key. */
  readonly isValue: boolean;
  /** Its quote stood behind a backslash: the whole text was escaped once more. */
  readonly isEscaped: boolean;
}

export function beginsString(mark: string): boolean {
  return Object.hasOwn(closers, mark);
}

/** Reads a string from behind its quote on, tidied into JSON. */
export class StringScanner {
  #closers = '';
  #text = '';
  #place: StringPlace = { isInArray: false, isValue: false, isEscaped: false };

  begin(quote: string, place: StringPlace): void {
    this.#closers = closers[quote] ?? quote;
    this.#text = '';
    this.#place = place;
  }

  /** Reads one mark or run: true to go on, false when more text is needed, or the string when it has ended. */
  step(cursor: TextCursor): boolean | ReadString {
    const run = cursor.look(stringRun);
    if (run !== '') return this.#take(cursor, run, run.length);
    const mark = cursor.text[cursor.at] ?? '';
    if (mark === '\\') return this.#takeEscape(cursor);
    if (mark === '\n') return this.#takeLineBreak(cursor);
    if (mark === '\t' || mark === '\r') return this.#take(cursor, mark === '\t' ? '\\t' : '', 1);
    if (!this.#closers.includes(mark)) return this.#take(cursor, mark === '"' ? '\\"' : mark, 1);
    const { isInArray, isValue } = this.#place;
    const verdict = endsString(cursor, cursor.at + 1, { isInArray, isKey: !isValue && !isInArray });
    if (verdict === 'unknown') return false;
    if (verdict === 'no') return this.#take(cursor, mark === '"' ? '\\"' : mark, 1);
    cursor.at += 1;
    return this.#withSwallowedKey(cursor);
  }

  #take(cursor: TextCursor, tidied: string, length: number): boolean {
    this.#text += tidied;
    cursor.at += length;
    return true;
  }

  /** In text that was escaped as a whole, a quote behind a backslash is a bare one, and ends the string. */
  #takeEscape(cursor: TextCursor): boolean | ReadString {
    const next = cursor.text[cursor.at + 1];
    if (this.#place.isEscaped && next === undefined && !cursor.isLast) return false;
    if (this.#place.isEscaped && next === '"') {
      cursor.at += 2;
      return { text: this.#text, marks: '', key: null };
    }
    const piece = readEscape(cursor);
    return piece !== null && this.#take(cursor, piece.tidied, piece.length);
  }

  #takeLineBreak(cursor: TextCursor): boolean | ReadString {
    const verdict = lineBreakEndsString(cursor);
    if (verdict === 'unknown') return false;
    return verdict === 'yes' ? swallowedMarks(this.#text) : this.#take(cursor, '\\n', 1);
  }

  /** Before a colon a value is none: what it swallowed is a key. */
  #withSwallowedKey(cursor: TextCursor): ReadString {
    const after = cursor.text.slice(cursor.at, cursor.at + farthestColon);
    const swallowed = this.#place.isValue && /^[ \t]*[:：]/.test(after) ? swallowedKey(this.#text) : null;
    return swallowed ?? { text: this.#text, marks: '', key: null };
  }
}
