import type { CoordinateSpace } from '@/lib/catalogue/model';
import { type EntryFacts, entryFacts } from './entry-facts';
import { type Entry, isGeometryKey, readGeometry } from './geometry-readers';
import { type Ground, type PlacedGeometry, placeGeometry } from './place-geometry';
import type { Answer, AnswerContext, Shape } from './shape';
import { sentSize } from './spaces';
import { pictureNumbered, pictureNumberIn, pictureOfEntry } from './which-picture';

export interface ShapeCollector {
  addEntry(entry: Entry | null, span: readonly [number, number]): void;
  noteEmptyList(): void;
  /** Text outside objects: the picture it names is the one that the objects after it are on. */
  notePicture(text: string): void;
  /** Forgets everything. */
  clear(): void;
  answer(isOpen: boolean): Answer;
}

interface Whereabouts {
  readonly imageIndex: number;
  readonly isImageAssumed: boolean;
}

const nothing: Answer = { shapes: [], isOpen: false, isNothingFound: false, outOfRangeCount: 0 };

/** Turns the entries of a reply into shapes on their pictures; the same shape said twice is kept once. */
export function createShapeCollector(context: AnswerContext, space: CoordinateSpace): ShapeCollector {
  const grounds = context.images.map(
    (picture): Ground => ({ space, picture, sent: sentSize(picture, context.processor) }),
  );
  let found: Shape[] = [];
  /** What has been given out; copied only when more was found. */
  let shapes: readonly Shape[] = [];
  let seen = new Set<string>();
  let namedPicture: number | null = null;
  let hasEmptyList = false;
  let outOfRangeCount = 0;
  let last = nothing;

  function whereabouts(entry: Entry): Whereabouts {
    const index = pictureOfEntry(entry, context.images) ?? namedPicture;
    if (index !== null) return { imageIndex: index, isImageAssumed: false };
    return { imageIndex: grounds.length - 1, isImageAssumed: grounds.length > 1 };
  }

  function add(
    placed: PlacedGeometry,
    facts: EntryFacts,
    where: Whereabouts,
    span: readonly [number, number],
  ) {
    const { outsideCount, ...geometry } = placed;
    outOfRangeCount += outsideCount;
    const identity = JSON.stringify([where.imageIndex, geometry.kind, facts.label, geometry.coords]);
    if (seen.has(identity)) return;
    seen.add(identity);
    found.push({ id: `s${found.length + 1}`, ...facts, ...where, span, ...geometry });
  }

  return {
    addEntry(entry, span) {
      if (entry === null) return;
      if (hasEmptyGeometry(entry)) hasEmptyList = true;
      const where = whereabouts(entry);
      const ground = grounds[where.imageIndex];
      if (!ground) return;
      const facts = entryFacts(entry);
      for (const geometry of readGeometry(entry)) {
        const placed = placeGeometry(geometry, ground);
        if (placed) add(placed, facts, where, span);
      }
    },
    noteEmptyList() {
      hasEmptyList = true;
    },
    notePicture(text) {
      namedPicture = pictureNumbered(pictureNumberIn(text), context.images) ?? namedPicture;
    },
    clear() {
      found = [];
      shapes = [];
      seen = new Set();
      namedPicture = null;
      hasEmptyList = false;
      outOfRangeCount = 0;
    },
    answer(isOpen) {
      if (shapes.length !== found.length) shapes = [...found];
      const isNothingFound = hasEmptyList && shapes.length === 0;
      const next: Answer = { shapes, isOpen, isNothingFound, outOfRangeCount };
      if (!isSame(last, next)) last = next;
      return last;
    },
  };
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
