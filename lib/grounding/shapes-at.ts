import type { PictureShape } from './shape';

/** A shape is shown no longer before and after its own moment, however far the next one is. */
const longestReachSeconds = 1;

/** The second of its video that a shape belongs to; null: the reply gave it none. */
export function momentOf({ attributes: { time } }: Pick<PictureShape, 'attributes'>): number | null {
  return typeof time === 'number' ? time : null;
}

/**
 * What is seen of a video's shapes at that second: those of the nearest moment that the reply names, as long as it is
 * near, and those that have none.
 */
export function shapesAt<Shape extends Pick<PictureShape, 'attributes'>>(
  shapes: readonly Shape[],
  seconds: number,
): readonly Shape[] {
  let nearest: number | null = null;
  for (const shape of shapes) {
    const moment = momentOf(shape);
    if (moment === null) continue;
    const isNearer = nearest === null || Math.abs(moment - seconds) < Math.abs(nearest - seconds);
    if (isNearer) nearest = moment;
  }
  const isNear = nearest !== null && Math.abs(nearest - seconds) <= longestReachSeconds;
  return shapes.filter((shape) => {
    const moment = momentOf(shape);
    return moment === null || (isNear && moment === nearest);
  });
}
