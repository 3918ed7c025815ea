import type { Shape } from '../shape';
import type { PlacedGeometry } from './place-geometry';

/** A careful answer may repeat a few, never so many one after the other. */
const repeatsOfLoop = 8;

const momentKeys = ['time', 'frame', 'frame_index', 'frame_idx', 'frame_id'];

type Attributes = Shape['attributes'];

/** Everything about a shape but its geometry and its id. */
export type ShapeWords = Pick<Shape, 'label' | 'attributes' | 'imageIndex' | 'isImageAssumed' | 'span'>;

/** The shapes of a reply in order of appearance. What has been given out is never changed, only followed. */
export class ShapeList {
  #found: Shape[] = [];
  /** How many shapes were said, shown or not: the last one's number. */
  #saidCount = 0;
  /** Where among the found the shapes are, by id. */
  #indexes = new Map<string, number>();
  #seen = new Set<string>();
  /** What has been given out; copied only when something changed. */
  #given: readonly Shape[] = [];
  #isStale = false;
  #repeatCount = 0;
  #repeatsInRow = 0;
  /** Where among the found the stretches of videos are, by their times. */
  #stretches = new Map<string, { readonly index: number; isNamed: boolean }>();

  get shapes(): readonly Shape[] {
    if (this.#isStale) this.#given = [...this.#found];
    this.#isStale = false;
    return this.#given;
  }

  /** How many shapes were said again. */
  get repeatCount(): number {
    return this.#repeatCount;
  }

  /** The reply goes round in a circle: nothing new came for long. */
  get isLooping(): boolean {
    return this.#repeatsInRow >= repeatsOfLoop;
  }

  /** What covers nothing keeps its number, so that another reading of the same reply gives the others the same ids. */
  skip(): void {
    this.#saidCount += 1;
  }

  /** The new shape's id; null when the same one was said before. */
  add(geometry: PlacedGeometry, words: ShapeWords, block = 0): string | null {
    this.#saidCount += 1;
    if (geometry.kind === 'event' && this.#isSameStretch(geometry.coords, words)) return null;
    const identity = `${block} ${identityOf({ ...words, ...geometry })}`;
    if (this.#seen.has(identity)) {
      this.#repeatCount += 1;
      this.#repeatsInRow += 1;
      return null;
    }
    this.#repeatsInRow = 0;
    this.#seen.add(identity);
    const id = `s${this.#saidCount}`;
    this.#indexes.set(id, this.#found.length);
    this.#found.push({ id, ...words, ...geometry });
    this.#isStale = true;
    return id;
  }

  /**
   * Prose and a list often name the same stretch of a video, one of them without words: the words are adopted by the
   * shape that is there, and no other one is made without them.
   */
  #isSameStretch([start, end]: readonly [number, number], words: ShapeWords): boolean {
    const times = [words.imageIndex, start, end].map((part) => part.toFixed(1)).join(' ');
    const known = this.#stretches.get(times);
    const isNamed = words.label !== null;
    if (!known) this.#stretches.set(times, { index: this.#found.length, isNamed });
    const shape = known && this.#found[known.index];
    if (!shape) return false;
    if (isNamed && known.isNamed) return false;
    if (isNamed) {
      const attributes = { ...shape.attributes, ...words.attributes };
      this.#found[known.index] = { ...shape, label: words.label, attributes };
      known.isNamed = true;
      this.#seen.add(`0 ${identityOf({ ...shape, label: words.label })}`);
      this.#isStale = true;
    }
    return true;
  }

  /** Adds what was said of a shape after it was shown: more attributes, and where its part of the reply ends. */
  complete(id: string, more: Attributes, end: number): void {
    const index = this.#indexes.get(id);
    const shape = index === undefined ? undefined : this.#found[index];
    if (index === undefined || shape === undefined) return;
    const attributes = { ...more, ...shape.attributes };
    this.#found[index] = { ...shape, attributes, span: [shape.span[0], end] };
    this.#isStale = true;
  }

  /** Moves shapes to where the end of the reply shows them to be; what then is there twice is kept once. */
  settle(move: (shape: Shape) => Shape): void {
    const identities = new Set<string>();
    const settled = this.#found.map(move).filter((shape) => {
      const identity = identityOf(shape);
      const isNew = !identities.has(identity);
      identities.add(identity);
      return isNew;
    });
    this.#repeatCount += this.#found.length - settled.length;
    this.#found = settled;
    this.#indexes = new Map(settled.map(({ id }, index) => [id, index]));
    this.#isStale = true;
    this.#stretches = new Map();
  }

  clear(): void {
    this.#found = [];
    this.#saidCount = 0;
    this.#indexes = new Map();
    this.#seen = new Set();
    this.#stretches = new Map();
    this.#isStale = true;
    this.#repeatCount = 0;
    this.#repeatsInRow = 0;
  }
}

type Identified = PlacedGeometry & Pick<ShapeWords, 'imageIndex' | 'label' | 'attributes'>;

/** A thing that keeps its place from frame to frame of a video is said once for each. */
function identityOf(shape: Identified): string {
  const moment = momentKeys.map((key) => shape.attributes[key] ?? null);
  return JSON.stringify([shape.imageIndex, shape.kind, shape.label, shape.coords, digest(shape), moment]);
}

/** FNV-1a of a mask, which is too long to be kept twice. */
function digest(geometry: PlacedGeometry): number {
  if (geometry.kind !== 'mask') return 0;
  const { mask } = geometry;
  const numbers = mask.kind === 'runs' ? mask.runs : Array.from(mask.dataUrl, (one) => one.charCodeAt(0));
  return numbers.reduce((hash, number) => Math.imul(hash ^ number, 0x01000193), 0x811c9dc5);
}
