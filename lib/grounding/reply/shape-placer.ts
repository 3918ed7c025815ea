import type { AnswerProfile, AnswerSpace } from '../answer-profile';
import type { Answer, AnswerContext } from '../shape';
import { sentSize } from '../spaces';
import { type CropOrigin, cropOrigin, fromCrop } from './crops';
import type { EntryFacts } from './entry-facts';
import type { ModelGeometry } from './model-geometry';
import { type Ground, placeEvent, placeGeometry } from './place-geometry';
import type { TimeSpan } from './read-time';
import { ShapeList } from './shape-list';
import { SpaceFit } from './space-fit';
import type { Place } from './whereabouts';

interface Movable {
  readonly geometry: ModelGeometry;
  readonly relativeTo: AnswerSpace;
  readonly block: number;
}

/** Where the reply says something, and the block of it; null where blocks do not count. */
interface Saying extends Place {
  readonly span: Span;
  readonly block: number | null;
}

type Span = readonly [start: number, end: number];

/** Everything in an answer that follows from its shapes. */
type Placed = Pick<
  Answer,
  'shapes' | 'repeatCount' | 'isLooping' | 'outOfRangeCount' | 'space' | 'whySpace' | 'misfit'
>;

/** Puts what the reply names on its pictures and into its videos, and knows how well it fits there. */
export class ShapePlacer {
  readonly #context: AnswerContext;
  readonly #profile: AnswerProfile;
  readonly #grounds: readonly (Ground & { readonly origin: CropOrigin | null })[];
  /** What may still turn out to be on another picture, by the ids of the shapes. */
  #movable = new Map<string, Movable>();
  /** Something was put where the reply itself says. */
  #hasFixed = false;
  readonly #list = new ShapeList();
  readonly #fit: SpaceFit;
  #outOfRangeCount = 0;

  constructor(context: AnswerContext, profile: AnswerProfile) {
    this.#context = context;
    this.#profile = profile;
    this.#fit = new SpaceFit(profile.space);
    this.#grounds = context.images.map((picture, index) => ({
      origin: cropOrigin(index, context.images),
      profile,
      camera: context.camera,
      picture,
      sent: sentSize(picture, context.processor),
    }));
  }

  get placed(): Placed {
    return {
      shapes: this.#list.shapes,
      repeatCount: this.#list.repeatCount,
      isLooping: this.#list.isLooping,
      outOfRangeCount: this.#outOfRangeCount,
      space: this.#profile.space,
      whySpace: this.#context.space === undefined ? 'profile' : 'chosen',
      misfit: this.#fit.misfit,
    };
  }

  /** The ids of the shapes that it became. `relativeTo`: what a tool of its own takes thousandths for. */
  add(
    geometry: readonly ModelGeometry[],
    facts: EntryFacts,
    saying: Saying,
    relativeTo: AnswerSpace = 'relative-1000',
  ): readonly string[] {
    const { imageIndex, isImageAssumed, isOpenToBlocks, span, block } = saying;
    const isMovable = isOpenToBlocks && block !== null;
    this.#hasFixed ||= !isMovable;
    return geometry.flatMap((one) => {
      const ground = this.#groundAt(imageIndex, relativeTo);
      if (ground) this.#fit.note(one, ground);
      const placed = this.#place(one, imageIndex, relativeTo);
      if (placed === null) {
        this.#list.skip();
        return [];
      }
      this.#outOfRangeCount += placed.outsideCount;
      const words = {
        ...facts,
        label: one.label ?? facts.label,
        isImageAssumed,
        span,
        imageIndex: placed.imageIndex,
      };
      const id = this.#list.add(placed.geometry, words, isMovable ? block : 0);
      if (id !== null && isMovable) this.#movable.set(id, { geometry: one, relativeTo, block });
      return id ?? [];
    });
  }

  /** The reply is over and has that many blocks: as many as pictures, and none of them named, is one for each. */
  settle(blockCount: number): void {
    if (this.#movable.size === 0) return;
    const pictures = this.#context.images.flatMap(({ kind, cropOf }, index) =>
      kind === 'video' || cropOf ? [] : [index],
    );
    const isOneForEach = !this.#hasFixed && pictures.length === blockCount;
    this.#list.settle((shape) => {
      const movable = this.#movable.get(shape.id);
      const index = movable && isOneForEach ? pictures[movable.block] : undefined;
      const placed =
        movable && index !== undefined ? this.#place(movable.geometry, index, movable.relativeTo) : null;
      if (placed === null) return shape;
      return { ...shape, ...placed.geometry, imageIndex: placed.imageIndex, isImageAssumed: false };
    });
    this.#movable.clear();
  }

  #groundAt(imageIndex: number, relativeTo: AnswerSpace) {
    const ground = this.#grounds[imageIndex];
    const isRelative = this.#profile.space === 'relative-1000';
    return ground && isRelative ? { ...ground, profile: { ...this.#profile, space: relativeTo } } : ground;
  }

  /** What is on a crop is put on the picture that the crop was cut from. */
  #place(geometry: ModelGeometry, imageIndex: number, relativeTo: AnswerSpace) {
    const ground = this.#groundAt(imageIndex, relativeTo);
    const placed = ground && placeGeometry(geometry, ground);
    if (!ground || !placed) return null;
    if (!ground.origin) return { ...placed, imageIndex };
    return {
      ...placed,
      geometry: fromCrop(placed.geometry, ground.origin),
      imageIndex: ground.origin.imageIndex,
    };
  }

  /** False for a time that the video does not have and that, being weak, may be another one. */
  addTimes(
    { span, isWeak }: { readonly span: TimeSpan; readonly isWeak: boolean },
    facts: EntryFacts,
    { imageIndex, isImageAssumed, span: at }: Place & { readonly span: Span },
  ): boolean {
    const placed = placeEvent(span, this.#context.images[imageIndex] ?? {});
    if (isWeak && placed.outsideCount === 2) return false;
    this.#outOfRangeCount += placed.outsideCount;
    this.#list.add(placed.geometry, { ...facts, imageIndex, isImageAssumed, span: at });
    return true;
  }

  complete(ids: readonly string[], more: EntryFacts['attributes'], end: number): void {
    for (const id of ids) this.#list.complete(id, more, end);
  }

  clear(): void {
    this.#list.clear();
    this.#fit.clear();
    this.#movable.clear();
    this.#hasFixed = false;
    this.#outOfRangeCount = 0;
  }
}
