import type { Entry } from './entry';

export interface ArrayFrame {
  readonly kind: 'array';
}

/** An object that has begun and not closed. */
export interface ObjectFrame {
  readonly kind: 'object';
  /** Offset in the reply of the entry's first character. */
  start: number;
  /** The object's own text, tidied. A nested object that was handed on by itself stands in it as `null`. */
  own: string;
  keys: Set<string>;
  /** The last key: what stands next is its value. */
  key: string | null;
  /** The beginning of that value. */
  value: string;
  /** The scalars said so far, by their keys. */
  fields: Record<string, unknown>;
  /** Those that stood before the geometry: if a key is repeated they hold for the next entry too. */
  fieldsBefore: Entry | null;
  /** What the entry before it said of both; null but after a repeated key. */
  carried: Entry | null;
  hasGeometry: boolean;
  /** Geometry that is more than a part of what it stands in. */
  hasWhole: boolean;
  /** An object in it was handed on by itself. */
  hasParts: boolean;
  /** It stands in the value of a geometry's key, in a list perhaps. */
  readonly isWithin: boolean;
  /** It may be `{"cat": [[1, 2, 3, 4]]}`. */
  hasNumberLists: boolean;
  /** A string in it may hold objects of its own. */
  hasInnerText: boolean;
  /** Where in its own text the value that stands next begins. */
  valueStart: number;
  /** The value that stands next is geometry itself, such as `"bbox": {"x1": …}`. */
  isInGeometry: boolean;
  /** The last complete string, a key if a colon follows. */
  lastString: { readonly text: string; readonly ownStart: number; readonly offset: number } | null;
}

/** More scalars than any wrapper says of what is in it. */
const mostFields = 40;
const longestField = 200;
const scalar = /^\s*(?:"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false)\s*$/;

export function openFrame(start: number, isWithin: boolean): ObjectFrame {
  return {
    kind: 'object',
    start,
    own: '{',
    keys: new Set(),
    key: null,
    value: '',
    fields: noFields(),
    fieldsBefore: null,
    carried: null,
    hasGeometry: false,
    hasWhole: false,
    hasParts: false,
    isWithin,
    hasNumberLists: false,
    hasInnerText: false,
    valueStart: 0,
    isInGeometry: false,
    lastString: null,
  };
}

export function writeInto(frame: ObjectFrame, text: string): void {
  frame.own += text;
  if (frame.value.length <= longestField) frame.value += text;
}

/** The value of its last key is complete: kept if it is a short scalar. */
export function endValue(frame: ObjectFrame): void {
  const { key, value } = frame;
  frame.value = '';
  if (key === null || value.length > longestField || frame.keys.size > mostFields) return;
  const json = value.replace(/^\s*:/, '');
  if (scalar.test(json)) frame.fields[key] = readScalar(json);
}

/** What follows a repeated key is an entry of its own. */
export function beginNextEntry(frame: ObjectFrame, ownStart: number, offset: number): void {
  frame.own = `{${frame.own.slice(ownStart)}`;
  frame.start = offset;
  frame.keys = new Set();
  frame.carried = frame.fieldsBefore;
  frame.fields = noFields();
  frame.fieldsBefore = null;
  frame.hasGeometry = false;
  frame.hasWhole = false;
  frame.hasParts = false;
  frame.hasNumberLists = false;
  frame.hasInnerText = false;
}

/** Without a prototype, as a reply may call a key anything. */
function noFields(): Record<string, unknown> {
  return Object.create(null);
}

function readScalar(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
