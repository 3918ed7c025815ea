import { ActedPlaces } from './acted-places';
import type { MarkupReader, RegionSink } from './markup-reader';
import type { Tag } from './markup-scanner';
import { type ModelGeometry, pointOf } from './model-geometry';

const names = new Set(['point', 'points', 'tracks']);
/** A name is no longer, and ends with its line. */
const longestName = 500;
const mostPoints = 20_000;
const pairInText = /^[([]?\s{0,3}([\d.]{1,12})\s{0,3}[\s,]\s{0,3}([\d.]{1,12})\s{0,3}[)\]]?$/;

interface TaggedPoints {
  readonly points: readonly ModelGeometry[];
  readonly hints: Readonly<Record<string, string | number>>;
  readonly attributes: Readonly<Record<string, number>>;
}

/** An attribute of these tags that places something. */
export function isPointAttribute(name: string): boolean {
  return name === 'coords' || /^[xy]\d{0,5}$/.test(name);
}

/**
 * `<points x1="…" y1="…" x2="…" y2="…" alt="dogs">dogs</points>`, `<point x="…" y="…" alt="…">`, and
 * `<points coords="1 1 900 700 2 900 800">` or `<tracks coords="…">` with a picture's number or a time before triples
 * of id, x and y; `<point>100 200</point>`. Named by `alt`, else by the text, for which the closing tag is awaited.
 */
export class PointTags implements MarkupReader {
  readonly #sink: RegionSink;
  /** `click(point='<point>1 2</point>')` */
  readonly #acted: ActedPlaces;
  #open: { readonly tag: Tag; text: string } | null = null;

  constructor(sink: RegionSink) {
    this.#sink = sink;
    this.#acted = new ActedPlaces(sink);
  }

  reads(name: string): boolean {
    return names.has(name);
  }

  get isReading(): boolean {
    return this.#open !== null;
  }

  open(tag: Tag): void {
    this.#finish(tag.span[0]);
    const alt = (tag.attributes.get('alt') ?? tag.attributes.get('label') ?? '').trim();
    if (alt !== '' || tag.isSelfClosing) this.#report(tag, alt === '' ? null : alt, tag.span[1]);
    else if (readPoints(tag).length > 0 || tag.name === 'point') this.#open = { tag, text: '' };
  }

  text(text: string): void {
    if (!this.#open) this.#acted.text(text);
    if (this.#open) this.#open.text += text;
    if (this.#open && text.includes('\n')) this.#finish(this.#open.tag.span[1]);
  }

  close(_: string, [, end]: readonly [number, number]): void {
    this.#finish(end);
  }

  end(offset: number): void {
    this.#finish(offset);
    this.#acted.end();
  }

  clear(): void {
    this.#open = null;
    this.#acted.clear();
  }

  #finish(offset: number): void {
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    const text = open.text.slice(0, longestName).trim();
    if (readPoints(open.tag).length > 0) this.#report(open.tag, text || null, offset);
    else this.#reportText(text, [open.tag.span[0], offset]);
  }

  /** `<point>100 200</point>` */
  #reportText(text: string, span: readonly [number, number]): void {
    const [, x, y] = pairInText.exec(text) ?? [];
    const points = pointAt(x, y);
    if (points.length > 0) this.#acted.place(points, null, span);
  }

  #report(tag: Tag, label: string | null, end: number): void {
    for (const { points, hints, attributes } of readPoints(tag)) {
      this.#sink.region(points, { label, attributes }, [tag.span[0], end], hints);
    }
  }
}

function readPoints(tag: Tag): readonly TaggedPoints[] {
  const coords = tag.attributes.get('coords');
  if (coords !== undefined) return readFrames(coords, tag.name === 'tracks');
  const points = [...tag.attributes.keys()]
    .filter((name) => /^x\d{0,5}$/.test(name))
    .slice(0, mostPoints)
    .flatMap((name) => pointAt(tag.attributes.get(name), tag.attributes.get(`y${name.slice(1)}`)));
  return points.length > 0 ? [{ points, hints: {}, attributes: {} }] : [];
}

/** Frames apart by tabs or semicolons, each a picture's number or a time and then triples. */
function readFrames(coords: string, isTrack: boolean): readonly TaggedPoints[] {
  return coords.split(/[\t;]/).flatMap((frame) => {
    const [first, ...numbers] = frame
      .trim()
      .split(/[\s,]+/)
      .slice(0, 3 * mostPoints);
    const number = Number(first);
    if (first === undefined || first === '' || !Number.isFinite(number)) return [];
    const hints = { image: `Picture ${first}`, time: number };
    return numbers.flatMap((id, index) => {
      if (index % 3 !== 0) return [];
      const points = pointAt(numbers[index + 1], numbers[index + 2]);
      const track = Number(id);
      const attributes = isTrack && Number.isFinite(track) ? { track } : {};
      return points.length > 0 ? [{ points, hints, attributes }] : [];
    });
  });
}

function pointAt(x: string | undefined, y: string | undefined): readonly ModelGeometry[] {
  const isNumber = (text: string | undefined): text is string =>
    /^-?\d{1,6}(?:\.\d{1,6})?$/.test(text?.trim() ?? '');
  return isNumber(x) && isNumber(y) ? [{ kind: 'point', at: pointOf([Number(x), Number(y)]) }] : [];
}
