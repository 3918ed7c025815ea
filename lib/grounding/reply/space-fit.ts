import type { AnswerSpace } from '../answer-profile';
import { type ModelPoint, modelPoint, modelToUnit, type Size, sideSize } from '../spaces';
import { type ModelGeometry, pointsOf } from './model-geometry';
import type { Ground } from './place-geometry';

/** Numbers that cannot be what the model's answers are taken for. */
export interface SpaceMisfit {
  /** How many. */
  readonly count: number;
  /** The space that all numbers of the reply would lie in; null when none is known. */
  readonly fits: AnswerSpace | null;
}

/** Models overshoot the edges a little; that is no other space. */
const mildOvershoot = 0.05;
/** A single number may be a slip. */
const severalNumbers = 2;
/** So many fractions below one are no coordinates of a picture in pixels or thousandths. */
const severalFractions = 4;

/** Candidates, the likelier first, where fractions are already excluded. */
const candidates: Readonly<Record<AnswerSpace, readonly AnswerSpace[]>> = {
  'relative-1000': ['sent-pixels', 'picture-pixels'],
  'relative-999': ['sent-pixels', 'picture-pixels'],
  'relative-1024': ['sent-pixels', 'picture-pixels'],
  'sent-pixels': ['relative-1000', 'picture-pixels'],
  'picture-pixels': ['relative-1000'],
  percent: ['relative-1000', 'sent-pixels', 'picture-pixels'],
  unit: ['percent', 'relative-1000', 'sent-pixels', 'picture-pixels'],
};

interface Reach {
  readonly ground: Ground;
  mostX: number;
  mostY: number;
  least: number;
}

/** Watches the numbers of a reply for whether they can be what they are taken for. */
export class SpaceFit {
  readonly #space: AnswerSpace;
  #reaches = new Map<Size, Reach>();
  #outsideCount = 0;
  #fractionCount = 0;
  #areFractions = true;
  #last: SpaceMisfit | null = null;

  constructor(space: AnswerSpace) {
    this.#space = space;
  }

  note(geometry: ModelGeometry, ground: Ground): void {
    for (const point of pointsOf(geometry)) this.#notePoint(point, ground);
  }

  clear(): void {
    this.#reaches = new Map();
    this.#outsideCount = 0;
    this.#fractionCount = 0;
    this.#areFractions = true;
  }

  /** The same object while nothing changes. */
  get misfit(): SpaceMisfit | null {
    const next = this.#reckon();
    const isSame = next?.count === this.#last?.count && next?.fits === this.#last?.fits;
    if (!isSame) this.#last = next;
    return this.#last;
  }

  #notePoint(point: ModelPoint, ground: Ground): void {
    const reach = this.#reaches.get(ground.picture) ?? { ground, mostX: 0, mostY: 0, least: 0 };
    this.#reaches.set(ground.picture, reach);
    const [x, y] = point;
    reach.mostX = Math.max(reach.mostX, x);
    reach.mostY = Math.max(reach.mostY, y);
    reach.least = Math.min(reach.least, x, y);
    const unit = modelToUnit(point, ground.profile.space, sideSize(ground.profile.space, ground));
    this.#outsideCount += unit.filter((part) => part < -mildOvershoot || part > 1 + mildOvershoot).length;
    this.#fractionCount += point.filter((part) => !Number.isInteger(part)).length;
    this.#areFractions &&= point.every((part) => part >= 0 && part <= 1);
  }

  #reckon(): SpaceMisfit | null {
    const areUnits = this.#areFractions && this.#space !== 'unit' && this.#fractionCount >= severalFractions;
    if (areUnits) return { count: this.#fractionCount, fits: 'unit' };
    if (this.#outsideCount < severalNumbers) return null;
    const fits = candidates[this.#space].find((space) => this.#holdAll(space)) ?? null;
    return { count: this.#outsideCount, fits };
  }

  #holdAll(space: AnswerSpace): boolean {
    return [...this.#reaches.values()].every(({ ground, mostX, mostY, least }) => {
      const side = sideSize(space, ground);
      const [x, y] = modelToUnit(modelPoint(mostX, mostY), space, side);
      const [left, up] = modelToUnit(modelPoint(least, least), space, side);
      return Math.max(x, y) <= 1 + mildOvershoot && Math.min(left, up) >= -mildOvershoot;
    });
  }
}
