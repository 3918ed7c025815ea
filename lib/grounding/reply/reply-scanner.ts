import type { ObjectSink } from './entry-place';
import { type Fence, readFenceLine } from './fence-line';
import { MarkupScanner, type MarkupSink } from './markup-scanner';
import { ObjectScanner } from './object-scanner';
import { TextCursor } from './text-cursor';

export interface ReplySink extends ObjectSink {
  /** A line that begins or ends a fenced block. */
  fence(): void;
  /** What was said since the last object, tag or line: it may name the picture that what follows is on. */
  mention(text: string, isLine: boolean): void;
  /** A stretch of text outside objects: a line, or the part of one before an object. */
  prose(text: string, span: readonly [number, number]): void;
  readonly markup: MarkupSink & {
    /** The text belongs to a marked-up region: no object can begin in it, and it is no prose about the picture. */
    readonly isInRegion: boolean;
    /** Something has begun that is no place yet. */
    readonly isIncomplete: boolean;
    /** A fence, or the end of the reply: whatever is open ends here. */
    end(offset: number): void;
  };
}

const proseRun = /[^{｛[［<\n]+/y;
const restOfLine = /[^\n]*/y;
/** What follows a brace that opens an object, rather than a formula or a template. */
const objectBeginning = /[{｛](?:\s|\\[nrt])*(?:\\?"|['“‘＂{｛}｝]|[A-Za-z_][\w-]*\s*[:：])/y;
const undecidedBeginning = /[{｛](?:\s|\\[nrt])*(?:\\|[A-Za-z_][\w-]*\s*)?$/y;
const empty = String.raw`[[［]\s*(?:[[［]\s*[\]］]|\{\s*\})?\s*[\]］]`;
const emptyList = new RegExp(String.raw`${empty}[ \t]*(?=\r?\n)`, 'y');
const emptyListAtEnd = new RegExp(String.raw`(?:${empty}|[[［]\s*(?:[[［]\s*[\]］]?|\{\s*\}?)?)\s*$`, 'y');
const wholeEmptyList = new RegExp(String.raw`${empty}\s*$`, 'y');
/** What may stand on the line before a list without anything in it: nothing, or words that lead to it. */
const leadsToList = /^\s*(?:json)?\s*$|[:：]\s*$/i;
const emptyObject = /\{\s*\}[ \t]*(?=\r?\n)/y;
const emptyObjectAtEnd = /\{\s*\}\s*$/y;

/** A beginning is awaited no longer than this. */
const longestBeginning = 80;
/** As much of a line as decides whether something stands alone on it. */
const longestHead = 40;

/** Finds the objects and tags of a reply among its prose. Fed in pieces; what has been read is never read again. */
export class ReplyScanner {
  readonly #sink: ReplySink;
  readonly #objects: ObjectScanner;
  readonly #markup: MarkupScanner;
  readonly #cursor = new TextCursor();
  #prose = '';
  /** The beginning of the prose: a long line is put together once, when it ends. */
  #head = '';
  #proseSpan: readonly [number, number] = [0, 0];
  #unmentioned = '';
  #isLineStart = true;
  /** The fence around what is being read, if that is no answer. */
  #fence: Fence | null = null;
  #isCut = false;

  constructor(sink: ReplySink) {
    this.#sink = sink;
    this.#objects = new ObjectScanner(sink);
    this.#markup = new MarkupScanner({ ...bound(sink.markup), text: (text) => this.#keepText(text) });
  }

  /** Something has begun and not ended; after the end of the reply: it was cut off. */
  get isOpen(): boolean {
    const { isInRegion, isIncomplete } = this.#sink.markup;
    return this.#isCut || this.#objects.isActive || this.#markup.isInGeometry || isInRegion || isIncomplete;
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
    this.#isCut = this.isOpen;
    this.#sink.markup.end(this.#cursor.offset);
  }

  /** Forgets all that stood before, such as reasoning that leaked into the text. */
  reset(): void {
    this.#cursor.at = this.#cursor.text.length;
    this.#objects.reset();
    this.#markup.reset();
    this.#prose = '';
    this.#head = '';
    this.#unmentioned = '';
    this.#isLineStart = true;
    this.#fence = null;
  }

  #step(cursor: TextCursor): boolean {
    if (this.#isLineStart && !this.#objects.isInString) {
      const line = readFenceLine(cursor);
      if (line === 'unknown') return false;
      if (line !== 'none') return this.#passFence(cursor, line);
    }
    if (this.#fence?.content === 'other') return this.#skipLine(cursor);
    if (this.#markup.isActive) return this.#markup.step(cursor);
    return this.#objects.isActive ? this.#objects.step(cursor) : this.#stepProse(cursor);
  }

  /** A fence ends whatever was open. Inside one that holds no answer only its own end counts. */
  #passFence(cursor: TextCursor, fence: Fence): boolean {
    if (this.#fence === null || (fence.isBare && fence.marks.startsWith(this.#fence.marks))) {
      this.#endProse();
      this.#sink.fence();
      this.#objects.reset();
      this.#markup.reset();
      this.#sink.markup.end(cursor.offset);
      this.#fence = this.#fence === null && fence.content !== 'answer' ? fence : null;
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
    if (run !== '') return this.#keepRun(cursor, run);
    const mark = cursor.text[cursor.at] ?? '';
    if (mark === '<') return this.#stepAtAngle(cursor);
    if (mark === '\n' || this.#isInPage) return this.#keepRun(cursor, mark);
    return mark === '{' || mark === '｛'
      ? this.#stepAtBrace(cursor, mark)
      : this.#stepAtBracket(cursor, mark);
  }

  get #isInPage(): boolean {
    return this.#fence !== null || this.#sink.markup.isInRegion;
  }

  #stepAtAngle(cursor: TextCursor): boolean {
    const verdict = this.#markup.begin(cursor);
    if (verdict === 'none') return this.#keepRun(cursor, '<');
    if (verdict === 'begun') this.#mention(false);
    return verdict === 'begun';
  }

  #stepAtBrace(cursor: TextCursor, mark: string): boolean {
    if (this.#isEmptyObject(cursor) === 'unknown') return false;
    if (cursor.look(objectBeginning) !== '') {
      this.#endProse();
      return this.#objects.step(cursor);
    }
    const beginning = cursor.look(undecidedBeginning);
    if (beginning !== '' && beginning.length < longestBeginning && !cursor.isLast) return false;
    this.#isCut ||= beginning !== '' && cursor.isLast;
    return this.#keepRun(cursor, mark);
  }

  /** `{}` alone on its line says that nothing was found. */
  #isEmptyObject(cursor: TextCursor): 'yes' | 'no' | 'unknown' {
    if (!/^\s*(?:json)?\s*$/i.test(this.#head)) return 'no';
    const ending = cursor.look(emptyObjectAtEnd);
    if (ending !== '' && !cursor.isLast && ending.length < longestBeginning) return 'unknown';
    if (ending === '' && cursor.look(emptyObject) === '') return 'no';
    this.#sink.emptyList();
    return 'yes';
  }

  /** A list without anything in it, on a line of its own, says that nothing was found. */
  #stepAtBracket(cursor: TextCursor, mark: string): boolean {
    const isAlone = this.#head.length < longestHead && leadsToList.test(this.#head);
    const ending = isAlone ? cursor.look(emptyListAtEnd) : '';
    if (ending !== '' && !cursor.isLast && ending.length < longestBeginning) return false;
    const isEmpty = isAlone && (cursor.look(emptyList) !== '' || cursor.look(wholeEmptyList) !== '');
    if (isEmpty) this.#sink.emptyList();
    return this.#keepRun(cursor, mark);
  }

  #keepRun(cursor: TextCursor, run: string): boolean {
    cursor.at += run.length;
    this.#keepText(run);
    return true;
  }

  #keepText(text: string): void {
    this.#sink.markup.text(text);
    if (this.#isInPage) return;
    let at = this.#cursor.offset - text.length;
    const lines = text.split('\n');
    lines.forEach((line, index) => {
      this.#proseSpan = [this.#prose === '' ? at : this.#proseSpan[0], at + line.length];
      at += line.length + 1;
      this.#prose += line;
      this.#unmentioned += line;
      if (this.#head.length < longestHead) this.#head += line.slice(0, longestHead);
      if (index < lines.length - 1) this.#endProse(true);
    });
  }

  #mention(isLine: boolean): void {
    if (this.#unmentioned !== '') this.#sink.mention(this.#unmentioned, isLine);
    this.#unmentioned = '';
  }

  #endProse(isLine = false): void {
    this.#mention(isLine);
    if (this.#prose !== '') this.#sink.prose(this.#prose, this.#proseSpan);
    this.#prose = '';
    this.#head = '';
  }
}

/** A sink's methods without their object, which may be a class's instance. */
function bound(sink: MarkupSink): Omit<MarkupSink, 'text'> {
  return {
    open: (tag) => sink.open(tag),
    close: (name, span) => sink.close(name, span),
    comment: (text, span) => sink.comment(text, span),
    isGeometryAttribute: (name) => sink.isGeometryAttribute(name),
  };
}
