import type { CoordinateSpace } from '@/lib/catalogue/model';
import { type EntryFacts, entryFacts } from './entry-facts';
import { type Entry, isGeometryKey, type ModelGeometry, readGeometry } from './geometry-readers';
import type { RegionSink } from './page-regions';
import { type Ground, placeGeometry } from './place-geometry';
import type { Answer, AnswerContext } from './shape';
import { ShapeList } from './shape-list';
import { sentSize } from './spaces';
import { pictureNumbered, pictureNumberIn, pictureOfEntry } from './which-picture';

interface Whereabouts {
  readonly imageIndex: number;
  readonly isImageAssumed: boolean;
}

const nothing: Answer = { shapes: [], isOpen: false, isNothingFound: false, outOfRangeCount: 0 };

/** Turns what a reply says into shapes on their pictures; the same shape said twice is kept once. */
export class ShapeCollector implements RegionSink {
  readonly #context: AnswerContext;
  readonly #grounds: readonly Ground[];
  readonly #list = new ShapeList();
  #namedPicture: number | null = null;
  #hasEmptyList = false;
  #outOfRangeCount = 0;
  #last = nothing;

  constructor(context: AnswerContext, space: CoordinateSpace) {
    this.#context = context;
    this.#grounds = context.images.map((picture) => ({
      space,
      picture,
      sent: sentSize(picture, context.processor),
    }));
  }

  addEntry(entry: Entry, span: readonly [number, number]): void {
    if (hasEmptyGeometry(entry)) this.#hasEmptyList = true;
    this.#add(readGeometry(entry), entryFacts(entry), this.#whereabouts(entry), span);
  }

  region(geometry: readonly ModelGeometry[], facts: EntryFacts, span: readonly [number, number]) {
    return this.#add(geometry, facts, this.#whereabouts({}), span);
  }

  completeRegion(ids: readonly string[], more: EntryFacts['attributes'], end: number): void {
    for (const id of ids) this.#list.complete(id, more, end);
  }

  noteEmptyList(): void {
    this.#hasEmptyList = true;
  }

  /** Text outside objects: the picture it names is the one that the objects after it are on. */
  notePicture(text: string): void {
    this.#namedPicture = pictureNumbered(pictureNumberIn(text), this.#context.images) ?? this.#namedPicture;
  }

  /** Forgets everything. */
  clear(): void {
    this.#list.clear();
    this.#namedPicture = null;
    this.#hasEmptyList = false;
    this.#outOfRangeCount = 0;
  }

  /** An answer that did not change is the same object as before. */
  answer(isOpen: boolean): Answer {
    const { shapes } = this.#list;
    const isNothingFound = this.#hasEmptyList && shapes.length === 0;
    const next: Answer = { shapes, isOpen, isNothingFound, outOfRangeCount: this.#outOfRangeCount };
    if (!isSame(this.#last, next)) this.#last = next;
    return this.#last;
  }

  #add(
    geometry: readonly ModelGeometry[],
    facts: EntryFacts,
    where: Whereabouts,
    span: readonly [number, number],
  ): readonly string[] {
    const ground = this.#grounds[where.imageIndex];
    if (!ground) return [];
    return geometry.flatMap((one) => {
      const placed = placeGeometry(one, ground);
      if (placed === null) return [];
      this.#outOfRangeCount += placed.outsideCount;
      return this.#list.add(placed.geometry, { ...facts, ...where, span }) ?? [];
    });
  }

  #whereabouts(entry: Entry): Whereabouts {
    const index = pictureOfEntry(entry, this.#context.images) ?? this.#namedPicture;
    if (index !== null) return { imageIndex: index, isImageAssumed: false };
    return { imageIndex: this.#grounds.length - 1, isImageAssumed: this.#grounds.length > 1 };
  }
}

/** `"bbox_2d": null` and `"bbox_2d": []` say that the thing was looked for and is not there. */
function hasEmptyGeometry(entry: Entry): boolean {
  return Object.entries(entry).some(
    ([key, value]) => isGeometryKey(key) && (value === null || (Array.isArray(value) && value.length === 0)),
  );
}

function isSame(before: Answer, after: Answer): boolean {
  return (
    before.shapes === after.shapes &&
    before.isOpen === after.isOpen &&
    before.isNothingFound === after.isNothingFound &&
    before.outOfRangeCount === after.outOfRangeCount
  );
}
