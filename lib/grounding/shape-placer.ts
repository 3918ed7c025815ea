import type { AnswerProfile, AnswerSpace } from './answer-profile';
import type { EntryFacts } from './entry-facts';
import type { ModelGeometry } from './model-geometry';
import { type Ground, placeEvent, placeGeometry } from './place-geometry';
import type { TimeSpan } from './read-time';
import type { Answer, AnswerContext } from './shape';
import { ShapeList } from './shape-list';
import { SpaceFit } from './space-fit';
import { sentSize } from './spaces';
import type { Place } from './whereabouts';

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
  readonly #grounds: readonly Ground[];
  readonly #list = new ShapeList();
  readonly #fit: SpaceFit;
  #outOfRangeCount = 0;

  constructor(context: AnswerContext, profile: AnswerProfile) {
    this.#context = context;
    this.#profile = profile;
    this.#fit = new SpaceFit(profile.space);
    this.#grounds = context.images.map((picture) => ({
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
    { span, ...where }: Place & { readonly span: Span },
    relativeTo: AnswerSpace = 'relative-1000',
  ): readonly string[] {
    const known = this.#grounds[where.imageIndex];
    if (!known) return [];
    const isRelative = this.#profile.space === 'relative-1000';
    const ground = isRelative ? { ...known, profile: { ...this.#profile, space: relativeTo } } : known;
    return geometry.flatMap((one) => {
      this.#fit.note(one, ground);
      const placed = placeGeometry(one, ground);
      if (placed === null) return [];
      this.#outOfRangeCount += placed.outsideCount;
      const words = { ...facts, label: one.label ?? facts.label, ...where, span };
      return this.#list.add(placed.geometry, words) ?? [];
    });
  }

  /** False for a time that the video does not have and that, being weak, may be another one. */
  addTimes(
    { span, isWeak }: { readonly span: TimeSpan; readonly isWeak: boolean },
    facts: EntryFacts,
    where: Place & { readonly span: Span },
  ): boolean {
    const placed = placeEvent(span, this.#context.images[where.imageIndex]?.durationSeconds);
    if (isWeak && placed.outsideCount === 2) return false;
    this.#outOfRangeCount += placed.outsideCount;
    this.#list.add(placed.geometry, { ...facts, ...where });
    return true;
  }

  complete(ids: readonly string[], more: EntryFacts['attributes'], end: number): void {
    for (const id of ids) this.#list.complete(id, more, end);
  }

  clear(): void {
    this.#list.clear();
    this.#fit.clear();
    this.#outOfRangeCount = 0;
  }
}
