import { geometryOfNumbers, type ModelGeometry, polygonOf } from './model-geometry';
import type { RegionSink } from './page-regions';

export type TokenRole = 'ref' | 'box' | 'quad' | 'polygon' | 'cuboid' | 'pred';

/** The special tokens of several families, and the one early deployments of Qwen2-VL put in their place. */
const roles: Readonly<Record<string, TokenRole>> = {
  ref: 'ref',
  '|ref|': 'ref',
  '|object_ref_start|': 'ref',
  '|object_ref_end|': 'ref',
  '|extra_0|': 'ref',
  '|extra_1|': 'ref',
  box: 'box',
  '|box_start|': 'box',
  '|box_end|': 'box',
  '|det|': 'box',
  '|extra_2|': 'box',
  '|extra_3|': 'box',
  quad: 'quad',
  '|quad_start|': 'quad',
  '|quad_end|': 'quad',
  pred: 'pred',
  bbox: 'box',
  polygon: 'polygon',
  '3dbbox': 'cuboid',
};
type PlacingRole = Exclude<TokenRole, 'ref' | 'pred'>;

const ends = /_end\||extra_[13]/;
const numbersOnly = /^[\d.,\s()[\]-]+$/;
/** `click(start_box='` right before a point says what is done there. */
const actionBefore = /\b([A-Za-z_]\w{1,30})\((?:\w{1,20}\s?=\s?)?['"]?$/;
const longestAction = 60;

export function tokenRole(name: string): TokenRole | null {
  return roles[name] ?? null;
}

/** A special token that closes without a slash. */
export function isTokenEnd(name: string): boolean {
  return ends.test(name);
}

/**
 * `<ref>dogs</ref><box>(10,20),(110,220)</box>` and its kin: a ref names every box until the next ref. Boxes after
 * `<pred>` repeat those of its subject and object.
 */
export class TokenBoxes {
  readonly #sink: RegionSink;
  #role: TokenRole | null = null;
  #text = '';
  #before = '';
  #label: string | null = null;
  #isAfterPredicate = false;
  /** Where the ref began that the next box completes. */
  #start: number | null = null;

  constructor(sink: RegionSink) {
    this.#sink = sink;
  }

  get isReading(): boolean {
    return this.#role !== null;
  }

  open(role: TokenRole, span: readonly [number, number]): void {
    if (role === 'ref') this.#start = span[0];
    if (role === 'ref' || role === 'pred') this.#isAfterPredicate = role === 'pred';
    this.#start ??= span[0];
    this.#role = role;
    this.#text = '';
  }

  close(role: TokenRole, end: number): void {
    if (this.#role === role && role === 'ref') this.#label = this.#text.trim() || null;
    if (this.#role === role && role !== 'ref' && role !== 'pred') this.#endBox(role, end);
    this.#role = null;
  }

  /** What stands between two tokens never runs over a line's end. */
  text(text: string): void {
    if (this.#role === null) this.#before = (this.#before + text).slice(-longestAction);
    else this.#text += text;
    if (text.includes('\n')) this.clearOpen();
  }

  /** What has begun is not ended. */
  clearOpen(): void {
    this.#role = null;
    this.#text = '';
    this.#start = null;
  }

  clear(): void {
    this.clearOpen();
    this.#label = null;
    this.#before = '';
    this.#isAfterPredicate = false;
  }

  #endBox(role: PlacingRole, end: number): void {
    if (/^[\s[\]()]*$/.test(this.#text)) this.#sink.noteEmptyList();
    const geometry = this.#isAfterPredicate ? [] : readTokenNumbers(this.#text, role);
    const isPoint = geometry[0]?.kind === 'point';
    const action = isPoint ? actionBefore.exec(this.#before)?.[1] : undefined;
    const attributes: Readonly<Record<string, string>> = action === undefined ? {} : { action };
    const facts = { label: this.#label ?? action ?? null, attributes };
    if (geometry.length > 0) this.#sink.region(geometry, facts, [this.#start ?? end, end]);
    this.#start = null;
  }
}

/** `(x,y)`, `(x1,y1),(x2,y2)`, `[[x1, y1, x2, y2], …]`, four pairs for a quadrilateral, nine numbers for a box in space. */
function readTokenNumbers(text: string, role: PlacingRole): readonly ModelGeometry[] {
  if (!numbersOnly.test(text)) return [];
  const numbers = Array.from(text.matchAll(/-?\d{1,6}(?:\.\d{1,6})?/g), ([digits]) => Number(digits));
  if (role === 'cuboid') return numbers.length === 9 ? [{ kind: 'cuboid', numbers }] : [];
  const isPolygon = role === 'polygon' && numbers.length >= 6 && numbers.length % 2 === 0;
  if (role === 'polygon') return isPolygon ? [polygonOf(numbers, true)] : [];
  if (role === 'quad') return numbers.length === 8 ? [polygonOf(numbers, true)] : [];
  if (numbers.length === 2) return [geometryOfNumbers(numbers)].flatMap((one) => one ?? []);
  if (numbers.length % 4 !== 0) return [];
  return numbers.flatMap((_, index) =>
    index % 4 === 0 ? (geometryOfNumbers(numbers.slice(index, index + 4)) ?? []) : [],
  );
}
