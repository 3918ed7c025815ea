import type { Tag } from './markup-scanner';
import type { ModelGeometry } from './model-geometry';

type Attributes = Readonly<Record<string, string | number>>;

/** What is made of what the markup of a reply says. */
export interface RegionSink {
  /** Something that the markup places: the ids of the shapes it became. The hints say on which picture, or when. */
  region(
    geometry: readonly ModelGeometry[],
    facts: { readonly label: string | null; readonly attributes: Attributes },
    span: readonly [number, number],
    hints?: Attributes,
  ): readonly string[];
  /** A call of a tool with its arguments. */
  call(tool: string, args: Readonly<Record<string, unknown>>, span: readonly [number, number]): void;
  /** A place that is left empty: what was looked for is not there. */
  noteEmptyList(): void;
  /** What the region's end adds. */
  completeRegion(ids: readonly string[], more: Attributes, end: number): void;
}

/** Reads one way of marking up where things are. Every tag is one reader's; all text is told to every one. */
export interface MarkupReader {
  /** Whether tags of this lower-case name are read here. */
  reads(tagName: string): boolean;
  /** The text is a part of something marked up: no object begins in it, and it is no prose. */
  readonly isReading: boolean;
  /** What has begun holds less than a place: if nothing follows it was cut off. */
  readonly isIncomplete?: boolean;
  open(tag: Tag): void;
  close(tagName: string, span: readonly [number, number]): void;
  text(text: string): void;
  /** Ends whatever is open. */
  end(offset: number): void;
  /** Forgets everything. */
  clear(): void;
}
