import { stridePose } from './clip-figure.mjs';
import { blend, passage } from './clip-motion.mjs';
import { scaleAt } from './clip-plan.mjs';

/** A walk of `steps` steps from one place to another; the feet stay where they tread. */
export function walk([from, to], [start, end], { steps, isCarrying = false, isBackwards = false }) {
  const even = (part) =>
    (part < 0.16 ? part ** 2 / 0.32 : part > 0.84 ? 0.84 - (1 - part) ** 2 / 0.32 : part - 0.08) / 0.84;
  const [dx, dy] = [Math.abs(end[0] - start[0]), end[1] - start[1]];
  // Less than the path's own slope: a foot that lands much higher up looks like a leap.
  const slope = ((isBackwards ? -dy : dy) / dx) * 0.55;
  const strideCm = (dx / scaleAt((start[1] + end[1]) / 2) / steps) * 2;
  return {
    from,
    to,
    root: (seconds) => blend(start, end, passage(seconds, from, to, even)),
    stance: (seconds) => {
      const part = 0.25 + (passage(seconds, from, to, even) * steps) / 2;
      return stridePose(isBackwards ? -part : part, { strideCm, slope, isCarrying });
    },
  };
}

/** Somebody who stays where he is. */
export const stay = ([from, to], place, stance) => ({ from, to, root: () => place, stance });
