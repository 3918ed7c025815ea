import type { ObjectSink } from './entry-place';
import { ObjectFrames } from './object-frames';
import { endsString, lineBreakEndsString } from './string-end';
import { readEscape } from './string-escape';
import { swallowedKey, swallowedMarks } from './swallowed-text';
import { TextCursor } from './text-cursor';

/** The quotes that may end a string, by the quote that began it. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”“"',
  '”': '”"',
  '‘': '’‘',
  '＂': '＂"',
};

const fullWidth: Readonly<Record<string, string>> = {
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '：': ':',
  '，': ',',
  '、': ',',
  // Python's tuples.
  '(': '[',
  ')': ']',
  '（': '[',
  '）': ']',
};

const plainRun = /[^{}[\]():,"'“”‘’＂#/\\｛｝［］（）：，、\n]+/y;
const stringRun = /[^"'“”‘’＂\\\n\r\t]+/y;
const restOfLine = /[^\n]*/y;
/** A longer one is no key: it need not be waited for. */
const longestWord = 64;

/** Reads JSON-like text from an opening brace on, mending what models get wrong. */
export class ObjectScanner {
  readonly #frames: ObjectFrames;
  /** The characters that may end the string being read; null outside strings. */
  #closers: string | null = null;
  #string = '';
  #stringStart = { own: 0, offset: 0 };
  /** The string stands after a colon: it is no key. */
  #isValue = false;
  #isInComment = false;
  /** A backslash stands right before, outside of a string. */
  #isEscaped = false;
  #isEscapedString = false;
  /** The last character that was no blank. */
  #last = '';

  constructor(sink: ObjectSink) {
    this.#frames = new ObjectFrames(sink);
  }

  get isActive(): boolean {
    return !this.#frames.isEmpty;
  }

  get isInString(): boolean {
    return this.#closers !== null;
  }

  reset(): void {
    this.#frames.clear();
    this.#closers = null;
    this.#isInComment = false;
    this.#last = '';
  }

  /** Reads one mark or run; false when more text is needed to tell what it is. */
  step(cursor: TextCursor): boolean {
    return this.#closers === null ? this.#stepOutside(cursor) : this.#stepInString(cursor, this.#closers);
  }

  #stepOutside(cursor: TextCursor): boolean {
    const raw = cursor.text[cursor.at] ?? '';
    const mark = fullWidth[raw] ?? raw;
    if (mark === '\\') return this.#passEscape(cursor);
    if (this.#isInComment && mark !== '\n') return this.#skipComment(cursor);
    this.#isInComment = false;
    if (mark in closers && this.#mayBeginString(mark)) return this.#beginString(cursor, mark);
    if (mark === '#' || mark === '/') return this.#mayBeginComment(cursor, mark);
    const run = cursor.look(plainRun);
    if (run !== '') return this.#readPlain(cursor, run);
    cursor.at += 1;
    this.#readMark(mark, cursor.offset);
    if (mark !== '\n') this.#last = mark;
    return true;
  }

  /** The whole text was escaped once more: `{\"bbox_2d\": …}`. */
  #passEscape(cursor: TextCursor): boolean {
    cursor.at += 1;
    this.#isEscaped = true;
    return true;
  }

  #readMark(mark: string, end: number): void {
    if (mark === '{') this.#frames.openObject(end - 1, this.#last === ':');
    else if (mark === '}') this.#frames.closeObject(end);
    else if (mark === '[') this.#openArray();
    else if (mark === ']') this.#frames.closeArray();
    else this.#readSeparator(mark);
  }

  /** `"bbox_2d" [`: the colon was forgotten. */
  #openArray(): void {
    if (this.#last === '"' && this.#frames.isAfterKey) this.#readSeparator(':');
    this.#frames.openArray();
  }

  #readSeparator(mark: string): void {
    if (mark === ',' && this.#last === ',') return;
    if (mark === ':') this.#frames.noteKey();
    if (mark === ',') this.#frames.noteComma();
    this.#frames.write(mark);
  }

  /** Numbers, words and blanks. A word may be a key without quotes. */
  #readPlain(cursor: TextCursor, run: string): boolean {
    const word = /[A-Za-z_][\w-]*(?=\s*$)/.exec(run);
    const next = cursor.text[cursor.at + run.length];
    if (word && next === undefined && !cursor.isLast && run.length - word.index < longestWord) {
      return word.index > 0 && this.#readPlain(cursor, run.slice(0, word.index));
    }
    if (word && (next === ':' || next === '：')) {
      this.#frames.noteString(word[0], this.#frames.ownLength + word.index, cursor.offset + word.index);
    }
    this.#frames.write(plainText(run));
    cursor.at += run.length;
    this.#last = run.trimEnd().at(-1) ?? this.#last;
    return true;
  }

  /** An apostrophe inside a word is not a quote. */
  #mayBeginString(mark: string): boolean {
    return mark === '"' || mark === '“' || mark === '＂' || '{[,:('.includes(this.#last);
  }

  #beginString(cursor: TextCursor, quote: string): boolean {
    this.#closers = closers[quote] ?? quote;
    this.#string = '';
    this.#stringStart = { own: this.#frames.ownLength, offset: cursor.offset };
    this.#isValue = this.#last === ':';
    this.#isEscapedString = this.#isEscaped;
    this.#isEscaped = false;
    cursor.at += 1;
    return true;
  }

  #stepInString(cursor: TextCursor, ends: string): boolean {
    const run = cursor.look(stringRun);
    if (run !== '') return this.#readString(cursor, run, run.length);
    const mark = cursor.text[cursor.at] ?? '';
    if (mark === '\\')
      return this.#isEscapedString ? this.#readEscapedMark(cursor) : this.#readEscape(cursor);
    if (mark === '\n') return this.#readLineBreak(cursor);
    if (mark === '\t' || mark === '\r') return this.#readString(cursor, mark === '\t' ? '\\t' : '', 1);
    if (!ends.includes(mark)) return this.#readString(cursor, mark === '"' ? '\\"' : mark, 1);
    const verdict = endsString(cursor, cursor.at + 1, {
      isInArray: this.#frames.isInArray,
      isKey: !this.#isValue && !this.#frames.isInArray,
    });
    if (verdict === 'unknown') return false;
    if (verdict === 'no') return this.#readString(cursor, mark === '"' ? '\\"' : mark, 1);
    cursor.at += 1;
    if (this.#isValue) this.#giveBackKey(cursor);
    return this.#endString();
  }

  #readString(cursor: TextCursor, tidied: string, length: number): boolean {
    this.#string += tidied;
    cursor.at += length;
    return true;
  }

  /** In a string that was escaped with the text around it, a quote behind a backslash is a bare one. */
  #readEscapedMark(cursor: TextCursor): boolean {
    const next = cursor.text[cursor.at + 1];
    if (next === undefined && !cursor.isLast) return false;
    if (next !== '"') return this.#readEscape(cursor);
    cursor.at += 1;
    return true;
  }

  #readEscape(cursor: TextCursor): boolean {
    const piece = readEscape(cursor);
    return piece !== null && this.#readString(cursor, piece.tidied, piece.length);
  }

  #readLineBreak(cursor: TextCursor): boolean {
    const verdict = lineBreakEndsString(cursor);
    if (verdict === 'unknown') return false;
    if (verdict === 'no') return this.#readString(cursor, '\\n', 1);
    const { text, marks } = swallowedMarks(this.#string);
    return this.#endStringAs(text, marks, cursor.offset);
  }

  /** Before a colon a value is none: what it swallowed is read as what it is. */
  #giveBackKey(cursor: TextCursor): void {
    const isBeforeColon = /^[ \t]*[:：]/.test(cursor.text.slice(cursor.at, cursor.at + longestWord));
    const swallowed = isBeforeColon ? swallowedKey(this.#string) : null;
    if (!swallowed) return;
    this.#endStringAs(swallowed.text, swallowed.marks, cursor.offset - swallowed.key.length - 2);
    this.#string = swallowed.key;
    this.#stringStart = {
      own: this.#frames.ownLength,
      offset: cursor.offset - swallowed.key.length - 2,
    };
  }

  #endStringAs(text: string, marks: string, end: number): boolean {
    this.#string = text;
    this.#endString();
    for (const mark of marks) {
      if (mark.trim() === '') continue;
      this.#readMark(mark, end);
      this.#last = mark;
    }
    return true;
  }

  #endString(): boolean {
    this.#frames.noteString(this.#string, this.#stringStart.own, this.#stringStart.offset);
    this.#frames.write(`"${this.#string}"`);
    this.#closers = null;
    this.#last = '"';
    return true;
  }

  #mayBeginComment(cursor: TextCursor, mark: string): boolean {
    const next = cursor.text[cursor.at + 1];
    if (next === undefined && !cursor.isLast) return false;
    this.#isInComment = mark === '#' ? next === ' ' : next === '/';
    if (!this.#isInComment) this.#frames.write(mark);
    cursor.at += 1;
    return true;
  }

  #skipComment(cursor: TextCursor): boolean {
    cursor.at += cursor.look(restOfLine).length;
    return true;
  }
}

/** Full-width digits are digits; a sign before a number is no JSON. */
function plainText(run: string): string {
  if (!/[+０-９．－]/.test(run)) return run;
  return run
    .replace(/[０-９．－]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replaceAll('+', '');
}

/** Hands on the objects in a text that is nothing else, such as a call's arguments. */
export function readObjects(text: string, sink: ObjectSink): void {
  const cursor = new TextCursor();
  cursor.isLast = true;
  cursor.push(text, 0);
  const scanner = new ObjectScanner(sink);
  while (!cursor.isAtEnd) {
    if (!scanner.step(cursor)) return;
  }
}
