/** Where an object stands. */
export interface EntryPlace {
  /** In the reply's text: [start, end). */
  readonly span: readonly [number, number];
  /** The keys that it stands under, the nearest first. */
  readonly within: readonly string[];
  /** The tool that it is the arguments of. */
  readonly tool: string | null;
}

/** What a scanned object is handed to. */
export interface ObjectSink {
  /** Whether an object with this key is worth parsing. */
  isGeometryKey(key: string): boolean;
  /** Whether it is a part of the geometry that it stands in, if it stands in one. */
  isPartKey(key: string): boolean;
  /** An object (or the part of one up to a repeated key) that holds geometry, as tidied JSON. */
  entry(json: string, place: EntryPlace): void;
  /** A wrapper such as `{"detections": []}`. */
  emptyList(): void;
}

interface ArrayFrame {
  readonly kind: 'array';
}

interface ObjectFrame {
  readonly kind: 'object';
  /** Offset in the reply of the entry's first character. */
  start: number;
  /** The object's own text, tidied. A nested object that was handed on by itself stands in it as `null`. */
  own: string;
  keys: Set<string>;
  /** The last key: what stands next is its value. */
  key: string | null;
  hasGeometry: boolean;
  /** Geometry that is more than a part of what it stands in. */
  hasWhole: boolean;
  /** It stands in the value of a geometry's key, in a list perhaps. */
  readonly isWithin: boolean;
  /** It may be `{"cat": [[1, 2, 3, 4]]}`. */
  hasNumberLists: boolean;
  /** Where in its own text the value that stands next begins. */
  valueStart: number;
  /** The value that stands next is geometry itself, such as `"bbox": {"x1": …}`. */
  isInGeometry: boolean;
  /** The last complete string, a key if a colon follows. */
  lastString: { readonly text: string; readonly ownStart: number; readonly offset: number } | null;
}

/** Deeper nesting than any answer has; past it the brackets are noise. */
const deepest = 64;
const emptyWrapper =
  /"(?:detections|objects|boxes|bboxes|points|results|items|annotations|events|segments|moments)"\s*:\s*\[\s*\]/i;
/** `{"cats": [], "dogs": []}` */
const onlyEmptyLists = /^\{(?:\s*"[^"]*"\s*:\s*\[\s*\]\s*,?)+\s*\}$/;
const longestEmptyWrapper = 2000;
/** The arguments of a call as a string of their own. */
const callInText = /"arguments"\s*:\s*"/;
const bareNumbers = /^[\d.,\s-]*\d[\d.,\s-]*$/;
const longestBareNumbers = 500;
/** `{"name": "mobile_use", "arguments": ` */
const toolName = /"name"\s*:\s*"([\w.-]{1,64})"/;
const longestCall = 500;

/**
 * The objects and arrays that have begun and not closed. Every character belongs to one object's own text and is
 * parsed at most once, however deep the nesting.
 */
export class ObjectFrames {
  readonly #sink: ObjectSink;
  #stack: (ArrayFrame | ObjectFrame)[] = [];

  constructor(sink: ObjectSink) {
    this.#sink = sink;
  }

  get isEmpty(): boolean {
    return this.#stack.length === 0;
  }

  get isInArray(): boolean {
    return this.#top?.kind === 'array';
  }

  clear(): void {
    this.#stack = [];
  }

  write(text: string): void {
    const owner = this.#owner;
    if (!owner) return;
    owner.own += text;
    if (this.isInArray && !owner.isInGeometry && !owner.hasNumberLists)
      owner.hasNumberLists = /^[^"]*\d/.test(text);
  }

  /** An object that begins where only a key may stand shows that the one before was never closed. */
  openObject(offset: number, isExpected: boolean): void {
    const top = this.#top;
    if (top?.kind === 'object' && top.keys.size > 0 && !isExpected) this.closeObject(offset);
    if (this.#stack.length >= deepest) this.clear();
    const owner = this.#owner;
    this.#stack.push({
      kind: 'object',
      start: offset,
      own: '{',
      keys: new Set(),
      key: null,
      hasGeometry: false,
      hasWhole: false,
      isWithin: owner !== undefined && (owner.isInGeometry || owner.isWithin),
      hasNumberLists: false,
      valueStart: 0,
      isInGeometry: false,
      lastString: null,
    });
  }

  openArray(): void {
    if (this.#stack.length >= deepest) this.clear();
    this.write('[');
    if (!this.isEmpty) this.#stack.push({ kind: 'array' });
  }

  /** Closes the innermost object, and the arrays in it that were left open. */
  closeObject(end: number): void {
    while (this.isInArray) this.closeArray();
    const frame = this.#stack.pop();
    if (frame?.kind !== 'object') return;
    frame.own += '}';
    const isValue = this.#top?.kind === 'object' && this.#top.isInGeometry;
    const isPart = isValue || (frame.isWithin && !frame.hasWhole);
    if (!isPart) this.#hand(frame, frame.own, end);
    this.write(!isPart && (frame.hasGeometry || frame.hasNumberLists) ? 'null' : frame.own);
  }

  /** A bracket that closes nothing is dropped, and so are objects without a key between it and its array. */
  closeArray(): void {
    while (this.#top?.kind === 'object' && this.#top.keys.size === 0) this.#stack.pop();
    const top = this.#top;
    if (top?.kind === 'object') this.#bracketNumbers(top, top.own.length);
    if (!this.isInArray) return;
    this.#stack.pop();
    this.write(']');
  }

  noteString(text: string, ownStart: number, offset: number): void {
    const owner = this.#owner;
    if (owner) owner.lastString = { text, ownStart, offset };
  }

  get ownLength(): number {
    return this.#owner?.own.length ?? 0;
  }

  /** A colon: the string before it is a key. A key seen before begins the next entry. */
  noteKey(): void {
    const frame = this.#owner;
    const key = frame?.lastString;
    if (!frame || !key) return;
    const ownStart = this.isInArray
      ? this.#closeArraysBefore(frame, key.ownStart)
      : key.ownStart + this.#bracketNumbers(frame, key.ownStart);
    if (frame.keys.has(key.text)) this.#beginNextEntry(frame, ownStart, key.offset);
    frame.keys.add(key.text);
    frame.key = key.text;
    frame.isInGeometry = this.#sink.isGeometryKey(key.text);
    frame.hasGeometry ||= frame.isInGeometry;
    frame.hasWhole ||= frame.isInGeometry && !this.#sink.isPartKey(key.text);
    frame.valueStart = frame.own.length + 1;
    frame.lastString = null;
  }

  get #top(): ArrayFrame | ObjectFrame | undefined {
    return this.#stack.at(-1);
  }

  get #owner(): ObjectFrame | undefined {
    return this.#stack.findLast((frame) => frame.kind === 'object');
  }

  /** `[1, 2, 3, 4, "label":` — a key inside an array shows where its bracket was forgotten. */
  #closeArraysBefore(frame: ObjectFrame, ownStart: number): number {
    let brackets = '';
    while (this.isInArray) {
      this.#stack.pop();
      brackets += ']';
    }
    const before = `${withoutTrailingComma(frame.own.slice(0, ownStart))}${brackets},`;
    frame.own = before + frame.own.slice(ownStart);
    return before.length;
  }

  /** `"bbox_2d": 1, 2, 3, 4], "label":` — the bracket that was forgotten; how much longer the text before `end` became. */
  #bracketNumbers(frame: ObjectFrame, end: number): number {
    if (!frame.isInGeometry || end - frame.valueStart > longestBareNumbers) return 0;
    const numbers = frame.own.slice(frame.valueStart, end);
    const trimmed = withoutTrailingComma(numbers);
    if (!trimmed.includes(',') || !bareNumbers.test(trimmed)) return 0;
    const list = `[${trimmed}]${numbers.slice(trimmed.length)}`;
    frame.own = frame.own.slice(0, frame.valueStart) + list + frame.own.slice(end);
    return list.length - numbers.length;
  }

  #beginNextEntry(frame: ObjectFrame, ownStart: number, offset: number): void {
    this.#hand(frame, `${withoutTrailingComma(frame.own.slice(0, ownStart))}}`, offset);
    frame.own = `{${frame.own.slice(ownStart)}`;
    frame.start = offset;
    frame.keys = new Set();
    frame.hasGeometry = false;
    frame.hasWhole = false;
    frame.hasNumberLists = false;
  }

  #hand(frame: ObjectFrame, json: string, end: number): void {
    const isShort = json.length < longestEmptyWrapper;
    const isEmpty = isShort && (emptyWrapper.test(json) || onlyEmptyLists.test(json));
    const isCall = isShort && callInText.test(json);
    if (frame.hasGeometry || frame.hasNumberLists || isCall)
      this.#sink.entry(json, this.#placeOf(frame, end));
    else if (isEmpty) this.#sink.emptyList();
  }

  #placeOf(frame: ObjectFrame, end: number): EntryPlace {
    const around = this.#stack.flatMap((one) => (one.kind === 'object' && one !== frame ? [one] : []));
    const parent = around.at(-1);
    const isCall = parent?.key === 'arguments' && parent.own.length < longestCall;
    return {
      span: [frame.start, end],
      within: around.flatMap(({ key }) => key ?? []).toReversed(),
      tool: isCall ? (toolName.exec(parent.own)?.[1] ?? null) : null,
    };
  }
}

function withoutTrailingComma(text: string): string {
  return text.replace(/[\s,]+$/, '');
}
