import { isLocationToken, LocationTokens } from './location-tokens';
import type { MarkupSink, Tag } from './markup-scanner';
import { readPageComment } from './page-comment';
import { PageRegions, type RegionSink } from './page-regions';
import { isPointAttribute, isPointTag, PointTags } from './point-tags';
import { isTokenEnd, TokenBoxes, tokenRole } from './token-boxes';

/** Reads the tags, tokens and comments of a reply: regions of a page, boxes, points, locations. */
export class ReplyMarkup implements MarkupSink {
  readonly #sink: RegionSink;
  readonly #regions: PageRegions;
  readonly #boxes: TokenBoxes;
  readonly #points: PointTags;
  readonly #locations: LocationTokens;

  constructor(sink: RegionSink) {
    this.#sink = sink;
    this.#regions = new PageRegions(sink);
    this.#boxes = new TokenBoxes(sink);
    this.#points = new PointTags(sink);
    this.#locations = new LocationTokens(sink);
  }

  get isInRegion(): boolean {
    return this.#regions.isInRegion || this.#boxes.isReading || this.#points.isReading;
  }

  isGeometryAttribute(name: string): boolean {
    return name === 'data-bbox' || name === 'data-polygon' || isPointAttribute(name);
  }

  open(tag: Tag): void {
    const role = tokenRole(tag.name);
    if (role && isTokenEnd(tag.name)) this.#boxes.close(role, tag.span[1]);
    else if (role) this.#boxes.open(role, tag.span);
    else if (isLocationToken(tag.name)) this.#locations.token(tag.name, tag.span);
    else if (isPointTag(tag.name)) this.#points.open(tag);
    else this.#regions.open(tag);
  }

  close(name: string, span: readonly [number, number]): void {
    const role = tokenRole(name);
    if (role) this.#boxes.close(role, span[1]);
    else if (isPointTag(name)) this.#points.end(span[1]);
    else this.#regions.close(name, span);
  }

  comment(text: string, span: readonly [number, number]): void {
    const placed = readPageComment(text);
    if (placed) this.#sink.region(placed.geometry, { label: placed.label, attributes: {} }, span);
  }

  text(text: string): void {
    this.#regions.text(text);
    this.#boxes.text(text);
    this.#points.text(text);
    this.#locations.text(text);
  }

  /** Ends whatever is open. */
  end(offset: number): void {
    this.#regions.end(offset);
    this.#boxes.clearOpen();
    this.#points.end(offset);
    this.#locations.end();
  }

  /** Forgets everything. */
  clear(): void {
    this.#regions.clear();
    this.#boxes.clear();
    this.#points.clear();
    this.#locations.clear();
  }
}
