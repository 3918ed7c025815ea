import type { EntryPlace, ObjectSink, Surrounding } from './entry-place';
import {
  type ArrayFrame,
  beginNextEntry,
  endValue,
  type ObjectFrame,
  openFrame,
  writeInto,
} from './object-frame';

/** Deeper nesting than any answer has; past it the brackets are noise. */
const deepest = 64;
const emptyWrapper =
  /"(?:detections|objects|boxes|bboxes|points|results|items|annotations|events|segments|moments)"\s*:\s*\[\s*\]/i;
/** `{"cats": [], "dogs": []}` */
const onlyEmptyLists = /^\{(?:\s*"[^"]*"\s*:\s*\[\s*\]\s*,?)+\s*\}$/;
const longestEmptyWrapper = 2000;
const bareNumbers = /^[\d.,\s-]*\d[\d.,\s-]*$/;
const longestBareNumbers = 500;
/** A call's arguments, or an answer, as a string of their own. */
const innerText = /^\s*[[{]/;

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

  /** A string stands last, where only a key can. */
  get isAfterKey(): boolean {
    const top = this.#top;
    return top?.kind === 'object' && top.lastString !== null && !/^\s*:/.test(top.value);
  }

  clear(): void {
    this.#stack = [];
  }

  write(text: string): void {
    const owner = this.#owner;
    if (!owner) return;
    writeInto(owner, text);
    if (this.isInArray && !owner.isInGeometry && !owner.hasNumberLists)
      owner.hasNumberLists = /^[^"]*\d/.test(text);
  }

  /** An object that begins where only a key may stand shows that the one before was never closed. */
  openObject(offset: number, isExpected: boolean): void {
    const top = this.#top;
    if (top?.kind === 'object' && top.keys.size > 0 && !isExpected) this.closeObject(offset);
    if (this.#stack.length >= deepest) this.clear();
    const owner = this.#owner;
    this.#stack.push(openFrame(offset, owner !== undefined && (owner.isInGeometry || owner.isWithin)));
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
    endValue(frame);
    frame.own += '}';
    const top = this.#top;
    const isValue = top?.kind === 'object' && top.isInGeometry;
    const isPart = isValue || (frame.isWithin && !frame.hasWhole);
    if (!isPart) this.#hand(frame, frame.own, end);
    const isHanded = !isPart && (frame.hasGeometry || frame.hasNumberLists);
    const owner = this.#owner;
    if (owner && (isHanded || frame.hasParts)) owner.hasParts = true;
    this.write(isHanded ? 'null' : frame.own);
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
    if (!owner) return;
    owner.lastString = { text, ownStart, offset };
    owner.hasInnerText ||= innerText.test(text);
  }

  get ownLength(): number {
    return this.#owner?.own.length ?? 0;
  }

  /** A comma: what stood before it is complete. */
  noteComma(): void {
    if (this.#top?.kind === 'object') endValue(this.#top);
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
    frame.value = '';
    const isGeometry = this.#sink.isGeometryKey(key.text);
    if (isGeometry && !frame.hasGeometry) frame.fieldsBefore = { ...frame.fields };
    frame.isInGeometry = isGeometry && this.#sink.holdsParts(key.text);
    frame.hasGeometry ||= isGeometry;
    frame.hasWhole ||= isGeometry && !this.#sink.isPartKey(key.text);
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
    beginNextEntry(frame, ownStart, offset);
  }

  #hand(frame: ObjectFrame, json: string, end: number): void {
    const isShort = json.length < longestEmptyWrapper;
    const isEmpty = isShort && (emptyWrapper.test(json) || onlyEmptyLists.test(json));
    if (frame.hasGeometry || frame.hasNumberLists || frame.hasInnerText)
      this.#sink.entry(json, this.#placeOf(frame, end));
    else if (isEmpty) this.#sink.emptyList();
  }

  #placeOf(frame: ObjectFrame, end: number): EntryPlace {
    const outside: readonly Surrounding[] = this.#stack.flatMap((one) =>
      one.kind === 'object' && one !== frame ? [one] : [],
    );
    const around = outside.toReversed();
    const carried = frame.carried ? [{ key: null, fields: frame.carried }] : [];
    const [parent] = around;
    const name = parent?.key === 'arguments' ? parent.fields.name : null;
    return {
      span: [frame.start, end],
      around: [...carried, ...around],
      tool: typeof name === 'string' ? name : null,
      hasParts: frame.hasParts,
    };
  }
}

function withoutTrailingComma(text: string): string {
  return text.replace(/[\s,]+$/, '');
}
