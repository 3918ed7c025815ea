import { readGeometryUnder } from './geometry-readers';
import type { MarkupReader, RegionSink } from './markup-reader';
import type { Tag } from './markup-scanner';
import { readablePageText, separatorAt } from './page-text';

type Attributes = Readonly<Record<string, string | number>>;

interface Region {
  readonly name: string;
  /** As written in the tag: a picture inside its wrapper repeats it. */
  readonly place: string;
  readonly ids: readonly string[];
  text: string;
  /** Tags of the same name that have opened inside it. */
  nested: number;
}

const placeAttributes = ['data-bbox', 'data-polygon'];
const unspokenAttributes = new Set([...placeAttributes, 'class', 'style', 'src', 'href']);
/** Lists only hold their items, which have boxes of their own. */
const containers = new Set(['ol', 'ul']);
/** Tags that say nothing about what they hold; their class does. */
const classed = new Set(['div', 'span', 'section']);
const empty = new Set(['img', 'br', 'hr', 'input', 'col', 'meta', 'link', 'source', 'wbr', 'embed', 'area']);
const paragraphs = /^(?:p|h[1-6])$/;
const endsParagraph = /^(?:p|h[1-6]|div|table|ol|ul|section)$/;
/** Deeper nesting of regions than any page has. */
const deepest = 64;

/**
 * QwenVL HTML: every element with `data-bbox` is a region. It is known as soon as its opening tag has closed; its
 * text follows when the element ends. The page is only read, never shown.
 */
export class PageRegions implements MarkupReader {
  readonly #sink: RegionSink;
  #open: Region[] = [];

  constructor(sink: RegionSink) {
    this.#sink = sink;
  }

  /** Any tag may have a place on its page. */
  reads(): boolean {
    return true;
  }

  get isReading(): boolean {
    return this.#open.length > 0;
  }

  open(tag: Tag): void {
    const top = this.#open.at(-1);
    if (top && paragraphs.test(top.name) && endsParagraph.test(tag.name)) this.#endTo(top, tag.span[0]);
    this.text(separatorAt(tag.name));
    const isEmpty = tag.isSelfClosing || empty.has(tag.name);
    const region = this.#regionOf(tag);
    if (region && !isEmpty && this.#open.length < deepest) this.#open.push(region);
    else if (!isEmpty) this.#count(tag.name, 1);
  }

  close(name: string, [start, end]: readonly [number, number]): void {
    const region = this.#open.findLast((open) => open.name === name);
    if (name === 'html' || name === 'body') this.end(start);
    else if (region && region.nested > 0) this.#count(name, -1);
    else if (region) this.#endTo(region, end);
    this.text(separatorAt(name));
  }

  text(text: string): void {
    const top = this.#open.at(-1);
    if (top) top.text += text;
  }

  /** Ends all regions that are open. */
  end(offset: number): void {
    const outermost = this.#open[0];
    if (outermost) this.#endTo(outermost, offset);
  }

  clear(): void {
    this.#open = [];
  }

  /** Null for a tag that is no region, and for one that only repeats the place of the region around it. */
  #regionOf(tag: Tag): Region | null {
    const key = placeAttributes.find((name) => tag.attributes.has(name));
    if (key === undefined || containers.has(tag.name)) return null;
    const place = (tag.attributes.get(key) ?? '').trim();
    const geometry = readGeometryUnder(key, place);
    if (geometry.length === 0 || this.#open.some((open) => open.place === place)) return null;
    const facts = { label: labelOf(tag), attributes: spokenAttributes(tag) };
    const ids = this.#sink.region(geometry, facts, tag.span);
    return { name: tag.name, place, ids, text: '', nested: 0 };
  }

  #count(name: string, change: number): void {
    const region = this.#open.findLast((open) => open.name === name);
    if (region) region.nested += change;
  }

  /** Ends this region and those in it. */
  #endTo(region: Region, offset: number): void {
    for (let top = this.#open.pop(); top; top = this.#open.pop()) {
      const text = readablePageText(top.text);
      this.#sink.completeRegion(top.ids, text === '' ? {} : { text }, offset);
      this.text(`\n${text}\n`);
      if (top === region) return;
    }
  }
}

function labelOf(tag: Tag): string {
  const className = tag.attributes.get('class')?.trim();
  return classed.has(tag.name) && className ? className : tag.name;
}

function spokenAttributes(tag: Tag): Attributes {
  return Object.fromEntries(
    [...tag.attributes].filter(([name, value]) => !unspokenAttributes.has(name) && value.trim() !== ''),
  );
}
