import { expect, test } from 'vitest';
import { bikeAt, courierAt, parcelHolder, parcelInArms, stowedAt } from './clip-courier.mjs';
import { bendLimb } from './clip-motion.mjs';
import { events, film, moments, scaleAt, stage } from './clip-plan.mjs';

const frames = Array.from(
  { length: film.durationSeconds * film.framesPerSecond },
  (_, index) => index / film.framesPerSecond,
);

function inPicture({ root, facing, stance }, [x, y]) {
  const scale = scaleAt(root[1]);
  return { stance, point: [root[0] + facing * scale * x, root[1] + scale * y] };
}

const apart = ([x1, y1], [x2, y2]) => Math.hypot(x2 - x1, y2 - y1);

test('nothing of the courier jumps from one frame to the next', () => {
  for (const part of ['hip', 'nearFoot', 'farFoot', 'nearHand', 'farHand']) {
    for (const [index, seconds] of frames.entries()) {
      if (index === 0) continue;
      const now = courierAt(seconds);
      const before = courierAt(frames[index - 1]);
      const ridden = Math.abs(bikeAt(seconds).x - bikeAt(frames[index - 1]).x);
      const moved = apart(
        inPicture(now, now.stance[part]).point,
        inPicture(before, before.stance[part]).point,
      );
      expect(moved - ridden, `${part} at ${seconds.toFixed(2)} s`).toBeLessThan(36);
    }
  }
});

test('the parcel does not jump when it changes hands', () => {
  const carriedAt = (seconds) => {
    const courier = courierAt(seconds);
    return inPicture(courier, parcelInArms(courier.stance)).point;
  };
  const change = (from) => frames.find((seconds) => seconds > 3 && parcelHolder(seconds) !== from);
  const scale = scaleAt(stage.bikeY);
  const stowed = [stage.rearHubX - stowedAt[0] * scale, stage.bikeY + stowedAt[1] * scale];
  expect(apart(carriedAt(change('box')), stowed)).toBeLessThan(5);
  expect(apart(carriedAt(moments.putsDown[1] - 0.01), [stage.parcelX, stage.doorstepY])).toBeLessThan(2);
});

test('what is told is what is shown: no movement lies more than half a second out of its event', () => {
  const told = ['ridesUp', 'walksToDoor', 'lightGoesOn', 'liftsParcel', 'ridesAway'];
  for (const [index, name] of told.entries()) {
    const { startSeconds, endSeconds } = events[index];
    expect(moments[name][0]).toBeGreaterThanOrEqual(startSeconds - 0.5);
    expect(moments[name][1]).toBeLessThanOrEqual(endSeconds + 0.5);
  }
});

test('a limb keeps its lengths, bends to the side it is told to, and stretches for what is too far', () => {
  const { joint, end } = bendLimb([0, 0], [0, 60], 40, 40, 1);
  expect([apart([0, 0], joint), apart(joint, end)].map(Math.round)).toEqual([40, 40]);
  expect(joint[0]).toBeGreaterThan(0);
  expect(bendLimb([0, 0], [0, 60], 40, 40, -1).joint[0]).toBeLessThan(0);
  expect(bendLimb([0, 0], [0, 200], 40, 40, 1).end[1]).toBeCloseTo(80, 0);
});
