import type { Entry } from './entry';

/** An object around an entry. */
export interface Surrounding {
  /** The key under which the entry stands in it, in a list perhaps. */
  readonly key: string | null;
  /** Its own scalars that were said before the entry. */
  readonly fields: Entry;
}

/** Where an object stands. */
export interface EntryPlace {
  /** In the reply's text: [start, end). */
  readonly span: readonly [number, number];
  /** The objects around it, the nearest first. */
  readonly around: readonly Surrounding[];
  /** The tool that it is the arguments of. */
  readonly tool: string | null;
  /** Objects in it were handed on by themselves. */
  readonly hasParts: boolean;
}

/** What a scanned object is handed to. */
export interface ObjectSink {
  /** Whether an object with this key is worth parsing. */
  isGeometryKey(key: string): boolean;
  /** Whether objects under this key are parts of the geometry, and no things by themselves. */
  holdsParts(key: string): boolean;
  /** Whether it is a part of the geometry that it stands in, if it stands in one. */
  isPartKey(key: string): boolean;
  /** An object (or the part of one up to a repeated key) that holds geometry, as tidied JSON. */
  entry(json: string, place: EntryPlace): void;
  /** A wrapper such as `{"detections": []}`. */
  emptyList(): void;
}
