import type { MarkupSink, Tag } from './markup-scanner';
import type { ModelGeometry } from './model-geometry';
import { readPageComment } from './page-comment';
import { PageRegions, type RegionSink } from './page-regions';

/** Reads the tags and comments of a reply: the regions of a page. */
export class ReplyMarkup implements MarkupSink {
  readonly #sink: RegionSink;
  readonly #regions: PageRegions;

  constructor(sink: RegionSink) {
    this.#sink = sink;
    this.#regions = new PageRegions(sink);
  }

  get isInRegion(): boolean {
    return this.#regions.isInRegion;
  }

  isGeometryAttribute(name: string): boolean {
    return name === 'data-bbox' || name === 'data-polygon';
  }

  open(tag: Tag): void {
    this.#regions.open(tag);
  }

  close(name: string, span: readonly [number, number]): void {
    this.#regions.close(name, span);
  }

  comment(text: string, span: readonly [number, number]): void {
    const placed = readPageComment(text);
    if (placed) this.#report(placed.geometry, placed.label, span);
  }

  text(text: string): void {
    this.#regions.text(text);
  }

  /** Ends whatever is open. */
  end(offset: number): void {
    this.#regions.end(offset);
  }

  /** Forgets whatever is open. */
  clear(): void {
    this.#regions.clear();
  }

  #report(geometry: readonly ModelGeometry[], label: string, span: readonly [number, number]): void {
    this.#sink.region(geometry, { label, attributes: {} }, span);
  }
}
