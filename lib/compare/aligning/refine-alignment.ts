import type { Alignment } from '../alignment';
import { agreement } from './agreement';
import type { GreyPyramid } from './grey';

export interface Refined {
  readonly alignment: Alignment;
  /** At the finest step that was looked at. */
  readonly agreement: number;
}

/** A shift that is this small a part of the detail looked at can no longer be told. */
const finestShare = 0.03;
const mostTries = 160;

/**
 * Climbs to where the two agree best near an alignment: tries a little more and less of each of scale and shift, and
 * ever smaller changes. In pixels of the pyramids' finest levels; `step`: the size of the detail looked at;
 * `reach`: how far off the start may be, in steps.
 */
export function refineAlignment(
  [one, other]: readonly [GreyPyramid, GreyPyramid],
  start: Alignment,
  { step, reach }: { step: number; reach: number },
): Refined {
  const pivot = middleOfOverlap(one, other, start);
  const radius = Math.max(16 * step, (one[0]?.width ?? 0) / 4, (one[0]?.height ?? 0) / 4);
  let best: Refined = { alignment: start, agreement: agreement(one, other, start, step) };
  let change = reach * step;
  for (let tries = 0; change > finestShare * step && tries < mostTries; ) {
    const before = best;
    for (const alignment of neighbours(best.alignment, pivot, { change, radius })) {
      tries += 1;
      const found = agreement(one, other, alignment, step);
      if (found > best.agreement) best = { alignment, agreement: found };
    }
    if (best === before) change /= 2;
  }
  return best;
}

function neighbours(
  now: Alignment,
  [pivotX, pivotY]: readonly [number, number],
  { change, radius }: { change: number; radius: number },
): readonly Alignment[] {
  const scaled = (factor: number): Alignment => ({
    scale: now.scale * factor,
    dx: pivotX - (pivotX - now.dx) * factor,
    dy: pivotY - (pivotY - now.dy) * factor,
  });
  return [
    { ...now, dx: now.dx + change },
    { ...now, dx: now.dx - change },
    { ...now, dy: now.dy + change },
    { ...now, dy: now.dy - change },
    scaled(1 + change / radius),
    scaled(1 / (1 + change / radius)),
  ];
}

/** A change of scale about the middle of what overlaps hardly shifts it, so the two can be sought by turns. */
function middleOfOverlap(
  one: GreyPyramid,
  other: GreyPyramid,
  { scale, dx, dy }: Alignment,
): readonly [number, number] {
  const [first, second] = [one[0], other[0]];
  if (!first || !second) return [0, 0];
  return [
    (Math.max(0, dx) + Math.min(first.width, dx + second.width * scale)) / 2,
    (Math.max(0, dy) + Math.min(first.height, dy + second.height * scale)) / 2,
  ];
}
