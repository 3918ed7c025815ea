import { ActedPlaces } from './acted-places';
import type { MarkupReader, RegionSink } from './markup-reader';
import type { Tag } from './markup-scanner';
import { geometryOfNumbers, type ModelGeometry, polygonOf } from './model-geometry';

type TokenRole = 'ref' | 'box' | 'quad' | 'polygon' | 'cuboid' | 'pred';

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
/** What a box is as it is being written, over a line's end perhaps. */
const unfinished = /^[\d.,\s()[\]（）［］，-]*$/;
const longestBox = 100_000;

/**
 * `<ref>dogs</ref><box>(10,20),(110,220)</box>` and its kin: a ref names every box until the next ref. Boxes after
 * `<pred>` repeat those of its subject and object.
 */
export class TokenBoxes implements MarkupReader {
  readonly #sink: RegionSink;
  #role: TokenRole | null = null;
  #text = '';
  #hasDigits = false;
  #hasLines = false;
  readonly #acted: ActedPlaces;
  #label: string | null = null;
  #isAfterPredicate = false;
  /** Where the ref began that the next box completes. */
  #start: number | null = null;

  constructor(sink: RegionSink) {
    this.#sink = sink;
    this.#acted = new ActedPlaces(sink);
  }

  reads(name: string): boolean {
    return Object.hasOwn(roles, name);
  }

  get isReading(): boolean {
    return this.#role !== null;
  }

  /** A tag with attributes is another one of the same name, as a drawing's polygon. */
  open(tag: Tag): void {
    const role = roles[tag.name];
    if (!role || tag.attributes.size > 0) return;
    if (ends.test(tag.name)) this.close(tag.name, tag.span);
    else this.#begin(role, tag.span[0]);
  }

  close(name: string, [, end]: readonly [number, number]): void {
    const role = roles[name];
    if (this.#role === role && role === 'ref') this.#label = this.#text.trim() || null;
    else if (this.#role === role && role && role !== 'pred' && role !== 'ref') this.#endBox(role, end);
    this.#role = null;
  }

  /** Only a list of numbers runs over a line's end. */
  text(text: string): void {
    if (this.#role === null) this.#acted.text(text);
    else this.#text += text;
    this.#hasDigits ||= /\d/.test(text);
    this.#hasLines ||= text.includes('\n');
    if (this.#hasLines && !this.#goesOn(text)) this.clearOpen();
  }

  end(): void {
    this.#acted.end();
    this.clearOpen();
  }

  /** What has begun is not ended. */
  clearOpen(): void {
    this.#role = null;
    this.#text = '';
    this.#start = null;
    this.#hasLines = false;
    this.#hasDigits = false;
  }

  clear(): void {
    this.clearOpen();
    this.#label = null;
    this.#acted.clear();
    this.#isAfterPredicate = false;
  }

  #begin(role: TokenRole, start: number): void {
    if (role === 'ref') this.#start = start;
    if (role === 'ref' || role === 'pred') this.#isAfterPredicate = role === 'pred';
    this.#start ??= start;
    this.#role = role;
    this.#text = '';
    this.#hasLines = false;
    this.#hasDigits = false;
  }

  #goesOn(text: string): boolean {
    const isBox = this.#role !== null && this.#role !== 'ref' && this.#role !== 'pred';
    return isBox && this.#text.length < longestBox && this.#hasDigits && unfinished.test(text);
  }

  #endBox(role: PlacingRole, end: number): void {
    if (/^[\s[\]()]*$/.test(this.#text)) this.#sink.noteEmptyList();
    const geometry = this.#isAfterPredicate ? [] : readTokenNumbers(this.#text, role);
    const span = [this.#start ?? end, end] as const;
    if (geometry.length > 0) this.#acted.place(geometry, this.#label, span);
    this.#start = null;
  }
}

/** `(x,y)`, `(x1,y1),(x2,y2)`, `[[x1, y1, x2, y2], …]`, four pairs for a quadrilateral, nine numbers for a box in space. */
function readTokenNumbers(text: string, role: PlacingRole): readonly ModelGeometry[] {
  if (!unfinished.test(text) || !/\d/.test(text)) return [];
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
