import type { AnswerSpace } from './answer-profile';

/** What a person said about how one reply is to be read, against what its model or its words suggest. Absent: nothing. */
export interface ReadingChoices {
  /** What the numbers count. */
  readonly space?: AnswerSpace;
  /** Which number of a pair comes first. */
  readonly axisOrder?: 'x-first' | 'y-first';
  /** Where shapes belong that the reply puts on no picture: 0-based among the turn's pictures, then its videos. */
  readonly imageIndex?: number;
  /** Across the picture: through which camera boxes in space are seen. */
  readonly fieldOfViewDegrees?: number;
  /** One focal length for both axes, as cameras have it, instead of the same field of view on both. */
  readonly hasSquarePixels?: boolean;
}
