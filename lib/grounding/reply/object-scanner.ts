import type { ObjectSink } from './entry-place';
import { ObjectFrames } from './object-frames';
import { beginsString, StringScanner } from './string-scanner';
import type { ReadString } from './swallowed-text';
import { TextCursor } from './text-cursor';

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
const restOfLine = /[^\n]*/y;
/** A longer one is no key: it need not be waited for. */
const longestWord = 64;

/** Reads JSON-like text from an opening brace on, mending what models get wrong. */
export class ObjectScanner {
  readonly #frames: ObjectFrames;
  readonly #string = new StringScanner();
  #isInString = false;
  #stringStart = { own: 0, offset: 0 };
  #isInComment = false;
  /** A backslash stands right before, outside of a string. */
  #isEscaped = false;
  /** The last character that was no blank. */
  #last = '';

  constructor(sink: ObjectSink) {
    this.#frames = new ObjectFrames(sink);
  }

  get isActive(): boolean {
    return !this.#frames.isEmpty;
  }

  get isInString(): boolean {
    return this.#isInString;
  }

  reset(): void {
    this.#frames.clear();
    this.#isInString = false;
    this.#isInComment = false;
    this.#isEscaped = false;
    this.#last = '';
  }

  /** Reads one mark or run; false when more text is needed to tell what it is. */
  step(cursor: TextCursor): boolean {
    return this.#isInString ? this.#stepInString(cursor) : this.#stepOutside(cursor);
  }

  #stepOutside(cursor: TextCursor): boolean {
    const raw = cursor.text[cursor.at] ?? '';
    const mark = fullWidth[raw] ?? raw;
    if (mark === '\\') return this.#passEscape(cursor);
    if (this.#isInComment && mark !== '\n') return this.#skipComment(cursor);
    this.#isInComment = false;
    if (beginsString(mark) && this.#mayBeginString(mark)) return this.#beginString(cursor, mark);
    if (mark === '#' || mark === '/') return this.#mayBeginComment(cursor, mark);
    const run = cursor.look(plainRun);
    if (run !== '') return this.#readPlain(cursor, run);
    cursor.at += 1;
    this.#readMark(mark, cursor.offset);
    if (mark !== '\n') this.#last = mark;
    return true;
  }

  /** The whole text was escaped once more: `{\"bbox_2d\": …}`, its line breaks too. */
  #passEscape(cursor: TextCursor): boolean {
    const next = cursor.text[cursor.at + 1];
    if (next === undefined && !cursor.isLast) return false;
    cursor.at += next !== undefined && /[nrt]/.test(next) ? 2 : 1;
    this.#isEscaped = next === '"';
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
    const isValue = this.#last === ':';
    this.#string.begin(quote, {
      isInArray: this.#frames.isInArray,
      isValue,
      isEscaped: this.#isEscaped,
    });
    this.#isInString = true;
    this.#stringStart = { own: this.#frames.ownLength, offset: cursor.offset };
    this.#isEscaped = false;
    cursor.at += 1;
    return true;
  }

  #stepInString(cursor: TextCursor): boolean {
    const step = this.#string.step(cursor);
    if (typeof step === 'boolean') return step;
    this.#endString(step, cursor.offset);
    return true;
  }

  #endString({ text, marks, key }: ReadString, end: number): void {
    this.#tellString(text);
    const keyStart = key === null ? end : end - key.length - 2;
    for (const mark of marks.replace(/\s/g, '')) {
      this.#readMark(mark, keyStart);
      this.#last = mark;
    }
    if (key === null) return;
    this.#stringStart = { own: this.#frames.ownLength, offset: keyStart };
    this.#tellString(key);
  }

  #tellString(text: string): void {
    this.#frames.noteString(text, this.#stringStart.own, this.#stringStart.offset);
    this.#frames.write(`"${text}"`);
    this.#isInString = false;
    this.#last = '"';
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
