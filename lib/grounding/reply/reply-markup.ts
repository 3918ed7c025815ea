import { LocationTokens } from './location-tokens';
import type { MarkupReader, RegionSink } from './markup-reader';
import type { MarkupSink, Tag } from './markup-scanner';
import { readPageComment } from './page-comment';
import { PageRegions } from './page-regions';
import { isPointAttribute, PointTags } from './point-tags';
import { TokenBoxes } from './token-boxes';
import { XmlCalls } from './xml-calls';

/** The ways of marking up, each with a reader of its own; a new one is a new row. What no other reads is a page. */
const readers = [TokenBoxes, PointTags, LocationTokens, XmlCalls, PageRegions] as const;

/** Reads the tags, tokens and comments of a reply: regions of a page, boxes, points, locations, calls. */
export class ReplyMarkup implements MarkupSink {
  readonly #sink: RegionSink;
  readonly #readers: readonly MarkupReader[];

  constructor(sink: RegionSink) {
    this.#sink = sink;
    this.#readers = readers.map((Reader) => new Reader(sink));
  }

  get isInRegion(): boolean {
    return this.#readers.some((reader) => reader.isReading);
  }

  /** Something has begun that is no place yet. */
  get isIncomplete(): boolean {
    return this.#readers.some((reader) => reader.isIncomplete);
  }

  isGeometryAttribute(name: string): boolean {
    return name === 'data-bbox' || name === 'data-polygon' || isPointAttribute(name);
  }

  open(tag: Tag): void {
    this.#readerOf(tag.name)?.open(tag);
  }

  close(name: string, span: readonly [number, number]): void {
    this.#readerOf(name)?.close(name, span);
  }

  comment(text: string, span: readonly [number, number]): void {
    const placed = readPageComment(text);
    if (placed) this.#sink.region(placed.geometry, { label: placed.label, attributes: {} }, span);
  }

  text(text: string): void {
    for (const reader of this.#readers) reader.text(text);
  }

  /** Ends whatever is open. */
  end(offset: number): void {
    for (const reader of this.#readers) reader.end(offset);
  }

  /** Forgets everything. */
  clear(): void {
    for (const reader of this.#readers) reader.clear();
  }

  #readerOf(name: string): MarkupReader | undefined {
    return this.#readers.find((reader) => reader.reads(name));
  }
}
