import type { AnswerSpace } from './answer-profile';
import type { AxisOrder } from './reply/model-geometry';

/** What a person said about how one reply is to be read, against what its model or its words suggest. Absent: nothing. */
export interface ReadingChoices {
  /** What the numbers count. */
  readonly space?: AnswerSpace;
  /** Which number of a pair comes first. */
  readonly axisOrder?: AxisOrder;
  /** Where shapes belong that the reply puts on no picture: 0-based among the turn's pictures, then its videos. */
  readonly imageIndex?: number;
  /** Across the picture: through which camera boxes in space are seen. */
  readonly fieldOfViewDegrees?: number;
  /** One focal length for both axes, as cameras have it, instead of the same field of view on both. */
  readonly hasSquarePixels?: boolean;
}

/** Choices made (a value) or taken back (`undefined`); what is not named stays as it is. */
export type ChoiceChange = { readonly [Choice in keyof ReadingChoices]: ReadingChoices[Choice] | undefined };

/** What is chosen after a change; what was taken back is absent. */
export function withChoices(now: ReadingChoices | undefined, change: Partial<ChoiceChange>): ReadingChoices {
  const { space, axisOrder, imageIndex, fieldOfViewDegrees, hasSquarePixels } = { ...now, ...change };
  return {
    ...(space !== undefined && { space }),
    ...(axisOrder !== undefined && { axisOrder }),
    ...(imageIndex !== undefined && { imageIndex }),
    ...(fieldOfViewDegrees !== undefined && { fieldOfViewDegrees }),
    ...(hasSquarePixels !== undefined && { hasSquarePixels }),
  };
}

/** Nothing chosen is the same as no choices. */
export function isSameReading(one: ReadingChoices | undefined, other: ReadingChoices | undefined): boolean {
  const keys = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);
  return [...keys].every((key) => Reflect.get(one ?? {}, key) === Reflect.get(other ?? {}, key));
}
