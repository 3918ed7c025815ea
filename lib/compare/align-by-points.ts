import { err, ok, type Result } from '@/lib/core/result';
import type { ImagePoint, Size } from '@/lib/grounding/spaces';
import type { Alignment } from './alignment';

/** One spot of the scene on two pictures. */
export interface PointPair {
  /** Pixels of the first picture. */
  readonly onFirst: ImagePoint;
  /** Pixels of the picture that is laid on it. */
  readonly onOther: ImagePoint;
}

/** `too-near`: the two spots lie too close together to tell a scale; `turned`: the picture would have to be turned. */
export type PointsRefusal =
  | { readonly code: 'too-near' }
  | { readonly code: 'turned'; readonly degrees: number };

/** Two spots have to be this far apart, in parts of the picture's longer side. */
const leastDistanceShare = 0.02;
/** What a hand misses by when it points, seen from spot to spot. */
const mostTurnDegrees = 8;

/**
 * The scale and the shift that bring two spots of a picture onto those of the first with the least squared error. A
 * turn of a few degrees is taken for an unsteady hand; more is refused, as turning is not offered.
 */
export function alignByPoints(
  [one, two]: readonly [PointPair, PointPair],
  first: Size,
  other: Size,
): Result<Alignment, PointsRefusal> {
  const onFirst = between(one.onFirst, two.onFirst);
  const onOther = between(one.onOther, two.onOther);
  if (isShort(onFirst, first) || isShort(onOther, other)) return err({ code: 'too-near' });
  const along = onOther[0] * onFirst[0] + onOther[1] * onFirst[1];
  const across = onOther[0] * onFirst[1] - onOther[1] * onFirst[0];
  const degrees = Math.round(Math.abs((Math.atan2(across, along) * 180) / Math.PI));
  if (degrees > mostTurnDegrees) return err({ code: 'turned', degrees });
  const scale = along / (onOther[0] ** 2 + onOther[1] ** 2);
  return ok({
    scale,
    dx: (one.onFirst[0] + two.onFirst[0] - scale * (one.onOther[0] + two.onOther[0])) / 2,
    dy: (one.onFirst[1] + two.onFirst[1] - scale * (one.onOther[1] + two.onOther[1])) / 2,
  });
}

function between(from: ImagePoint, to: ImagePoint): readonly [number, number] {
  return [to[0] - from[0], to[1] - from[1]];
}

function isShort([across, down]: readonly [number, number], { width, height }: Size): boolean {
  return Math.hypot(across, down) < Math.max(4, leastDistanceShare * Math.max(width, height));
}
