import { type Fence, readFenceLine } from './fence-line';
import type { ObjectSink } from './object-frames';
import { ObjectScanner } from './object-scanner';
import { TextCursor } from './text-cursor';

export interface ReplySink extends ObjectSink {
  /** A stretch of text outside objects: a line, or the part of one before an object. */
  prose(text: string): void;
}

const proseRun = /[^{｛[［\n]+/y;
const restOfLine = /[^\n]*/y;
/** What follows a brace that opens an object, rather than a formula or a template. */
const objectBeginning = /[{｛]\s*(?:["'“‘＂{｛}｝]|[A-Za-z_][\w-]*\s*[:：])/y;
const undecidedBeginning = /[{｛]\s*(?:[A-Za-z_][\w-]*\s*)?$/y;
const emptyList = /[[［]\s*[\]］][ \t]*(?=\r?\n)/y;
const emptyListAtEnd = /[[［]\s*(?:[\]］]\s*)?$/y;

/** A beginning is awaited no longer than this. */
const longestBeginning = 80;
/** As much of a line as is kept to look for the picture it names. */
const longestProse = 200;

/** Finds the objects of a reply among its prose. Fed in pieces; what has been read is never read again. */
export class ReplyScanner {
  readonly #sink: ReplySink;
  readonly #objects: ObjectScanner;
  readonly #cursor = new TextCursor();
  #prose = '';
  #isLineStart = true;
  /** The fence of another language that is being skipped. */
  #skipped: Fence | null = null;

  constructor(sink: ReplySink) {
    this.#sink = sink;
    this.#objects = new ObjectScanner(sink);
  }

  get isOpen(): boolean {
    return this.#objects.isActive;
  }

  feed(piece: string, offset: number): void {
    this.#cursor.push(piece, offset);
    while (!this.#cursor.isAtEnd && this.#step(this.#cursor)) {
      this.#isLineStart = this.#cursor.text[this.#cursor.at - 1] === '\n';
    }
  }

  finish(): void {
    this.#cursor.isLast = true;
    this.feed('', this.#cursor.offset + (this.#cursor.text.length - this.#cursor.at));
    this.#endProse();
  }

  /** Forgets all that stood before, such as reasoning that leaked into the text. */
  reset(): void {
    this.#cursor.at = this.#cursor.text.length;
    this.#objects.reset();
    this.#prose = '';
    this.#isLineStart = true;
    this.#skipped = null;
  }

  #step(cursor: TextCursor): boolean {
    if (this.#isLineStart && !this.#objects.isInString) {
      const line = readFenceLine(cursor);
      if (line === 'unknown') return false;
      if (line !== 'none') return this.#passFence(cursor, line);
    }
    if (this.#skipped) return this.#skipLine(cursor);
    return this.#objects.isActive ? this.#objects.step(cursor) : this.#stepProse(cursor);
  }

  /** A fence ends whatever object was open. Inside a skipped one only its own end counts. */
  #passFence(cursor: TextCursor, fence: Fence): boolean {
    if (this.#skipped === null) {
      this.#endProse();
      this.#objects.reset();
      this.#skipped = fence.isOtherLanguage ? fence : null;
    } else if (fence.isBare && fence.marks.startsWith(this.#skipped.marks)) {
      this.#skipped = null;
    }
    cursor.at += fence.length;
    return true;
  }

  #skipLine(cursor: TextCursor): boolean {
    cursor.at += Math.max(cursor.look(restOfLine).length, 1);
    return true;
  }

  #stepProse(cursor: TextCursor): boolean {
    const run = cursor.look(proseRun);
    if (run !== '') return this.#keepProse(cursor, run);
    const mark = cursor.text[cursor.at] ?? '';
    if (mark === '\n') this.#endProse();
    else if (mark === '{' || mark === '｛') return this.#stepAtBrace(cursor, mark);
    else return this.#stepAtBracket(cursor, mark);
    cursor.at += 1;
    return true;
  }

  #stepAtBrace(cursor: TextCursor, mark: string): boolean {
    if (cursor.look(objectBeginning) !== '') {
      this.#endProse();
      return this.#objects.step(cursor);
    }
    const beginning = cursor.look(undecidedBeginning);
    if (beginning !== '' && beginning.length < longestBeginning && !cursor.isLast) return false;
    return this.#keepProse(cursor, mark);
  }

  /** A list without anything in it, on a line of its own, says that nothing was found. */
  #stepAtBracket(cursor: TextCursor, mark: string): boolean {
    const isAlone = /^\s*(?:json)?\s*$/i.test(this.#prose);
    const ending = isAlone ? cursor.look(emptyListAtEnd) : '';
    if (ending !== '' && !cursor.isLast && ending.length < longestBeginning) return false;
    const isEmpty = isAlone && (cursor.look(emptyList) !== '' || /[\]］]/.test(ending));
    if (isEmpty) this.#sink.emptyList();
    return this.#keepProse(cursor, mark);
  }

  #keepProse(cursor: TextCursor, run: string): boolean {
    if (this.#prose.length < longestProse) this.#prose += run.slice(0, longestProse);
    cursor.at += run.length;
    return true;
  }

  #endProse(): void {
    if (this.#prose !== '') this.#sink.prose(this.#prose);
    this.#prose = '';
  }
}
