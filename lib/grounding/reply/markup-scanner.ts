import type { TextCursor } from './text-cursor';

/** An opening tag, or a special token that opens something. */
export interface Tag {
  /** Lower case. */
  readonly name: string;
  /** By lower-case name. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly isSelfClosing: boolean;
  readonly span: readonly [number, number];
}

export interface MarkupSink {
  open(tag: Tag): void;
  /** A closing tag: its lower-case name and the offset of its first and after its last character. */
  close(name: string, span: readonly [number, number]): void;
  comment(text: string, span: readonly [number, number]): void;
  /** What was taken for markup and is none. */
  text(text: string): void;
  /** Whether a tag with this attribute says where something is. */
  isGeometryAttribute(name: string): boolean;
}

type State = 'outside' | 'comment' | 'between' | 'name' | 'afterName' | 'beforeValue' | 'quoted' | 'bare';

const tagBeginning = /<\/?(?:(?:function|parameter)=[\w.-]{1,64}|(?:[A-Za-z]|3d)[\w:.-]{0,39})(?=[\s/>])/y;
const commentBeginning = /<!--/y;
/** `<|box_start|>`, `<|/ref|>` */
const token = /<\|\/?[A-Za-z_]\w{0,31}\|>/y;
const undecided = /<(?:\|?\/?[\w:.-]{0,40}\|?|!-?|(?:function|parameter)=[\w.-]{0,64})$/y;

const blanks = /[ \t\r]+/y;
const nameRun = /[\w:.@-]+/y;
const quotedRun = /[^"'<\n]+/y;
const bareRun = /[^\s"'<>`]+/y;
const commentRun = /[^-\n{｛]+/y;

/** A longer tag or comment is none. */
const longestTag = 1_000_000;
const longestComment = 200;

/** Reads tags, comments and special tokens from a `<` on, mending attributes whose quote was forgotten. */
export class MarkupScanner {
  readonly #sink: MarkupSink;
  #state: State = 'outside';
  #start = 0;
  /** All that was read since the `<`. */
  #raw = '';
  #name = '';
  #isClosing = false;
  #isSelfClosing = false;
  #attributes = new Map<string, string>();
  #attribute = '';
  /** One of the attributes so far says where something is. */
  #isGeometry = false;
  #value = '';
  #quote = '';

  constructor(sink: MarkupSink) {
    this.#sink = sink;
  }

  /** Inside a tag or comment. */
  get isActive(): boolean {
    return this.#state !== 'outside';
  }

  /** Inside a tag that says where something is. */
  get isInGeometry(): boolean {
    return this.isActive && (this.#isGeometry || this.#sink.isGeometryAttribute(this.#attribute));
  }

  reset(): void {
    this.#state = 'outside';
  }

  /** At a `<`: reads on if markup begins there. */
  begin(cursor: TextCursor): 'begun' | 'none' | 'unknown' {
    const start = cursor.offset;
    const [tag, comment, special] = [tagBeginning, commentBeginning, token].map((form) => cursor.look(form));
    const beginning = tag || comment || special || '';
    if (beginning === '') return cursor.look(undecided) !== '' && !cursor.isLast ? 'unknown' : 'none';
    cursor.at += beginning.length;
    this.#start = start;
    this.#raw = beginning;
    if (comment) this.#state = 'comment';
    else this.#beginTag(beginning);
    if (special) this.#complete(cursor.offset);
    return 'begun';
  }

  /** Reads one mark or run; false when more text is needed to tell what it is. */
  step(cursor: TextCursor): boolean {
    const limit = this.#state === 'comment' ? longestComment : longestTag;
    if (this.#raw.length > limit) return this.#giveBack();
    switch (this.#state) {
      case 'comment':
        return this.#stepComment(cursor);
      case 'between':
        return this.#stepBetween(cursor);
      case 'name':
        return this.#stepName(cursor);
      case 'afterName':
        return this.#stepAfterName(cursor);
      case 'beforeValue':
        return this.#stepBeforeValue(cursor);
      case 'quoted':
        return this.#stepQuoted(cursor);
      case 'bare':
        return this.#stepBare(cursor);
      default:
        return false;
    }
  }

  /** What was read was no markup after all. */
  #giveBack(): boolean {
    this.#state = 'outside';
    this.#sink.text(this.#raw);
    return true;
  }

  #beginTag(beginning: string): void {
    this.#state = 'between';
    this.#isClosing = beginning.includes('/');
    this.#name = beginning.replace(/[</]/g, '').replace(/>$/, '').toLowerCase();
    this.#isSelfClosing = false;
    this.#attributes = new Map();
    this.#attribute = '';
    this.#isGeometry = false;
  }

  #complete(end: number): void {
    this.#state = 'outside';
    const span = [this.#start, end] as const;
    const [name, attributes, isSelfClosing] = [this.#name, this.#attributes, this.#isSelfClosing];
    if (this.#isClosing) this.#sink.close(name, span);
    else this.#sink.open({ name, attributes, isSelfClosing, span });
  }

  #stepComment(cursor: TextCursor): boolean {
    const run = cursor.look(commentRun);
    if (run !== '') return this.#take(cursor, run);
    if (/[{｛]/.test(cursor.text.charAt(cursor.at))) return this.#giveBack();
    const rest = cursor.text.slice(cursor.at, cursor.at + 3);
    if (rest.length < 3 && '-->'.startsWith(rest) && !cursor.isLast) return false;
    if (rest !== '-->') return this.#take(cursor, rest.charAt(0));
    cursor.at += 3;
    this.#state = 'outside';
    this.#sink.comment(this.#raw.slice('<!--'.length), [this.#start, cursor.offset]);
    return true;
  }

  #stepBetween(cursor: TextCursor): boolean {
    if (this.#takeBlanks(cursor)) return true;
    const mark = cursor.text.charAt(cursor.at);
    if (/[A-Za-z_:@]/.test(mark)) return this.#turn('name');
    if (!`>/"'`.includes(mark)) return this.#giveBack();
    this.#take(cursor, mark);
    if (mark === '/') this.#isSelfClosing = true;
    if (mark === '>') this.#complete(cursor.offset);
    return true;
  }

  #stepName(cursor: TextCursor): boolean {
    const run = cursor.look(nameRun);
    if (run === '') return this.#turn('afterName');
    this.#attribute += run.toLowerCase();
    return this.#take(cursor, run);
  }

  #stepAfterName(cursor: TextCursor): boolean {
    if (this.#takeBlanks(cursor)) return true;
    if (cursor.text.charAt(cursor.at) !== '=') return this.#endAttribute('');
    this.#turn('beforeValue');
    return this.#take(cursor, '=');
  }

  #stepBeforeValue(cursor: TextCursor): boolean {
    if (this.#takeBlanks(cursor)) return true;
    const mark = cursor.text.charAt(cursor.at);
    this.#value = '';
    if (mark !== '"' && mark !== "'") return this.#turn('bare');
    this.#quote = mark;
    this.#turn('quoted');
    return this.#take(cursor, mark);
  }

  #stepQuoted(cursor: TextCursor): boolean {
    const run = cursor.look(quotedRun);
    if (run !== '') return this.#takeValue(cursor, run);
    const mark = cursor.text.charAt(cursor.at);
    if (mark === this.#quote) {
      this.#take(cursor, mark);
      return this.#endAttribute(this.#value);
    }
    const next = cursor.text.charAt(cursor.at + 1);
    if (mark === '<' && next === '' && !cursor.isLast) return false;
    if (mark === '<' && /[A-Za-z/!]/.test(next)) return this.#mendQuote(cursor);
    return this.#takeValue(cursor, mark);
  }

  /** The next tag begins inside a value: its closing quote was forgotten before the last `>`. */
  #mendQuote(cursor: TextCursor): boolean {
    const end = this.#value.indexOf('>');
    if (end === -1) return this.#giveBack();
    const text = this.#value.slice(end + 1);
    this.#endAttribute(this.#value.slice(0, end));
    this.#complete(cursor.offset - text.length);
    this.#sink.text(text);
    return true;
  }

  #stepBare(cursor: TextCursor): boolean {
    const run = cursor.look(bareRun);
    return run === '' ? this.#endAttribute(this.#value.replace(/\/$/, '')) : this.#takeValue(cursor, run);
  }

  #endAttribute(value: string): boolean {
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, value);
    this.#isGeometry ||= this.#sink.isGeometryAttribute(this.#attribute);
    this.#attribute = '';
    this.#isSelfClosing = false;
    return this.#turn('between');
  }

  #turn(state: State): boolean {
    this.#state = state;
    return true;
  }

  /** One line break at a time, so that the start of every line is seen. */
  #takeBlanks(cursor: TextCursor): boolean {
    const run = cursor.look(blanks) || (cursor.text.charAt(cursor.at) === '\n' ? '\n' : '');
    return run !== '' && this.#take(cursor, run);
  }

  #takeValue(cursor: TextCursor, run: string): boolean {
    this.#value += run;
    return this.#take(cursor, run);
  }

  #take(cursor: TextCursor, run: string): boolean {
    this.#raw += run;
    cursor.at += run.length;
    return true;
  }
}
