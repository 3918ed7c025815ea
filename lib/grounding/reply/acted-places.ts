import type { RegionSink } from './markup-reader';
import { type ModelGeometry, polygonOf } from './model-geometry';
import { isAtPlace } from './pointing';

type Span = readonly [start: number, end: number];

/** `click(start_box='` right before a place says what is done there. */
const actionBefore = /\b([A-Za-z_]\w{1,30})\((?:\w{1,20}\s?=\s?)?['"]?$/;
/** `, end_box='` between two places: from the one to the other. */
const endBefore = /^['"]?\s?,\s?end_?\w{0,12}\s?=\s?['"]?$/i;
const withTwoPlaces = /^(?:drag|swipe|select|move|left_click_drag|scroll)$/i;
const longestAction = 60;

/** Places that tokens or tags mark, with what the words around them say is done there. */
export class ActedPlaces {
  readonly #sink: RegionSink;
  #before = '';
  /** Where a drag begins, until it is known whether its end is said. */
  #start: { readonly geometry: ModelGeometry; readonly action: string; readonly span: Span } | null = null;

  constructor(sink: RegionSink) {
    this.#sink = sink;
  }

  /** What stands outside of the marked places. */
  text(text: string): void {
    this.#before = (this.#before + text).slice(-longestAction);
    if (this.#start && /[)\n]/.test(text)) this.end();
  }

  place(geometry: readonly ModelGeometry[], label: string | null, span: Span): void {
    const [only] = geometry;
    const before = this.#before;
    this.#before = '';
    if (this.#start && only && endBefore.test(before) && this.#endAt(only, span)) return;
    this.end();
    const action = only?.kind === 'point' ? actionBefore.exec(before)?.[1] : undefined;
    if (action !== undefined && !isAtPlace(action)) return;
    if (only && action !== undefined && withTwoPlaces.test(action))
      this.#start = { geometry: only, action, span };
    else this.#tell(geometry, label, action, span);
  }

  /** No end was said. */
  end(): void {
    const start = this.#start;
    this.#start = null;
    if (start) this.#tell([start.geometry], null, start.action, start.span);
  }

  clear(): void {
    this.#before = '';
    this.#start = null;
  }

  #endAt(end: ModelGeometry, span: Span): boolean {
    const start = this.#start;
    if (start?.geometry.kind !== 'point' || end.kind !== 'point') return false;
    this.#start = null;
    const line = polygonOf([...start.geometry.at, ...end.at], false);
    this.#tell([line], null, start.action, [start.span[0], span[1]]);
    return true;
  }

  #tell(
    geometry: readonly ModelGeometry[],
    label: string | null,
    action: string | undefined,
    span: Span,
  ): void {
    const attributes: Readonly<Record<string, string>> = action === undefined ? {} : { action };
    this.#sink.region(geometry, { label: label ?? action ?? null, attributes }, span);
  }
}
