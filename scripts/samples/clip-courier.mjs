import { bikePlaces, crankCm, pedalAt } from './clip-bike.mjs';
import { pose } from './clip-figure.mjs';
import { along, blend, passage, swell } from './clip-motion.mjs';
import { moments, scaleAt, stage } from './clip-plan.mjs';
import { stay, walk } from './clip-walk.mjs';

const { bikeY, besideBikeY, atDoor, atBell, waitsAt, boxSideX, doorstepY, parcelX, bell, rearHubX } = stage;
const bikeScale = scaleAt(bikeY);
const [saddleX] = bikePlaces.saddle;
const besideSaddle = [rearHubX - saddleX * bikeScale, besideBikeY];
const besideBox = [boxSideX, besideBikeY];
const pedalDown = Math.PI / 2;

/** The parcel's bottom seen from between the hands, in centimetres. */
const heldAt = [9, 9];
/** The parcel's bottom in the box, in the bike's centimetres. */
export const stowedAt = [116, -67];

/** Where the bike is: its rear hub's place, how far it has rolled, how its crank stands. */
export function bikeAt(seconds) {
  const [start, stop] = moments.ridesUp;
  if (seconds < stop) {
    const left = (stop - seconds) / (stop - start);
    const ahead = 370 * left ** 1.9;
    const pedalling = Math.max(0, 1.75 - seconds);
    return { x: rearHubX + ahead, rolledCm: -ahead / bikeScale, crankTurn: pedalDown - 2.1 * pedalling ** 2 };
  }
  const since = Math.max(0, seconds - moments.ridesAway[0]);
  const gone = 128 * since ** 2;
  return { x: rearHubX - gone, rolledCm: gone / bikeScale, crankTurn: pedalDown + gone / bikeScale / 48 };
}

function ridingPose(crankTurn, lean) {
  const ankle = (turn) => {
    const [x, y] = pedalAt(turn);
    const pitch = 12 - 14 * Math.sin(turn);
    return [x - saddleX - 7, y - 9, pitch];
  };
  const [gripX, gripY] = bikePlaces.grips;
  const hand = [gripX - saddleX, gripY];
  return pose({
    hip: [0, -99],
    lean,
    nod: 4,
    nearFoot: ankle(crankTurn),
    farFoot: ankle(crankTurn + Math.PI),
    nearHand: hand,
    farHand: [hand[0] + 4, hand[1] - 1],
  });
}

const grips = { nearHand: [60, -107], farHand: [64, -108] };
const footDown = pose({
  ...grips,
  hip: [7, -91],
  lean: 20,
  farFoot: [18, -8, 0],
  nearFoot: [19, -31 + crankCm - 9, 0],
});
const legOver = pose({
  ...grips,
  hip: [13, -88],
  lean: 40,
  nod: -8,
  farFoot: [18, -8, 0],
  nearFoot: [-44, -82, 50],
});
const beside = pose({
  hip: [4, -89],
  lean: 6,
  farFoot: [18, -8, 0],
  nearFoot: [-8, -8, 0],
  nearHand: [52, -104],
  farHand: [24, -88],
});

/** Getting off, from 0 to 1; getting on is the same backwards. */
const dismount = (part) =>
  along(
    [
      [0, ridingPose(pedalDown, 24)],
      [0.3, footDown],
      [0.62, legOver],
      [1, beside],
    ],
    part,
  );

/** Up to here the near leg is before the bike, from here on the courier is on its far side. */
const isAstride = (part) => part < 0.66;

const handsFrom = (root, [x, y]) => {
  const scale = scaleAt(root[1]);
  return [(root[0] - x) / scale - heldAt[0], (y - root[1]) / scale - heldAt[1]];
};
const stowedInPicture = [rearHubX - stowedAt[0] * bikeScale, bikeY + stowedAt[1] * bikeScale];
const inBox = handsFrom(besideBox, stowedInPicture);
const onStep = handsFrom(atDoor, [parcelX, doorstepY]);
const toBell = [(atBell[0] - bell[0]) / scaleAt(atBell[1]), (bell[1] - atBell[1]) / scaleAt(atBell[1])];
const both = ([x, y]) => ({ nearHand: [x - 1, y], farHand: [x + 2, y - 1] });

const carrying = pose({ ...both([27, -101]), lean: 1 });
const reachingIn = pose({ ...both(inBox), hip: [-4, -83], lean: 36, nod: 10 });
const lifting = pose({ ...both([30, -112]), hip: [0, -88], lean: 8 });
const bending = pose({
  ...both(onStep),
  hip: [-6, -57],
  lean: 68,
  nod: 0,
  nearFoot: [12, -8, 0],
  farFoot: [-12, -12, 18],
});
const ringing = pose({ nearHand: toBell, lean: 5, nod: -2 });

function waitingPose(seconds) {
  const greeting = swell(
    seconds,
    [moments.greets[0], moments.greets[0] + 0.3],
    [moments.greets[1] - 0.3, moments.greets[1]],
  );
  const wave = Math.sin((seconds - moments.greets[0]) * 13) * 6;
  return blend(pose({ nod: 2 }), pose({ nearHand: [24 + wave, -160], lean: 1, nod: -2 }), greeting);
}

const scenes = [
  {
    from: 0,
    to: moments.getsOff[0],
    root: (seconds) => [bikeAt(seconds).x - saddleX * bikeScale, bikeY],
    stance: (seconds) => ridingPose(bikeAt(seconds).crankTurn, 24),
  },
  {
    from: moments.getsOff[0],
    to: moments.getsOff[1],
    root: (seconds) => [
      besideSaddle[0],
      bikeY + (besideBikeY - bikeY) * passage(seconds, ...moments.getsOff),
    ],
    stance: (seconds) => dismount(passage(seconds, ...moments.getsOff, (part) => part)),
  },
  walk(moments.stepsToBox, [besideSaddle, besideBox], { steps: 1 }),
  stay(moments.takesParcel, besideBox, (seconds) => {
    const [from, to] = moments.takesParcel;
    const track = [
      [from, pose()],
      [from + 0.25, reachingIn],
      [from + 0.32, reachingIn],
      [to - 0.1, lifting],
      [to, carrying],
    ];
    return along(track, seconds);
  }),
  walk(moments.walksToDoor, [besideBox, atDoor], { steps: 4, isCarrying: true }),
  stay([moments.putsDown[0], moments.stepsToBell[0]], atDoor, (seconds) => {
    const track = [
      [moments.putsDown[0], carrying],
      [moments.putsDown[1], bending],
      [moments.straightensUp[0], bending],
      [moments.straightensUp[1], pose()],
    ];
    return along(track, seconds);
  }),
  walk(moments.stepsToBell, [atDoor, atBell], { steps: 2, isBackwards: true }),
  stay([moments.stepsToBell[1], moments.stepsBack[0]], atBell, (seconds) => {
    const track = [
      [moments.reachesForBell[0], pose()],
      [moments.reachesForBell[1], ringing],
      [moments.letsGoOfBell[0], ringing],
      [moments.letsGoOfBell[1], pose()],
    ];
    return along(track, seconds);
  }),
  walk(moments.stepsBack, [atBell, waitsAt], { steps: 2, isBackwards: true }),
  stay([moments.stepsBack[1], moments.walksBack[0]], waitsAt, waitingPose),
  walk(moments.walksBack, [waitsAt, besideSaddle], { steps: 4 }),
  {
    from: moments.getsOn[0],
    to: moments.getsOn[1],
    root: (seconds) => [
      besideSaddle[0],
      besideBikeY + (bikeY - besideBikeY) * passage(seconds, ...moments.getsOn),
    ],
    stance: (seconds) => dismount(1 - passage(seconds, ...moments.getsOn, (part) => part)),
  },
  {
    from: moments.ridesAway[0],
    to: moments.ridesAway[1],
    root: (seconds) => [bikeAt(seconds).x - saddleX * bikeScale, bikeY],
    stance: (seconds) =>
      ridingPose(bikeAt(seconds).crankTurn, 24 + 6 * swell(seconds, [13, 13.6], [14.2, 15])),
  },
];

const settleSeconds = 0.14;

/** Where the courier is, which way he faces (-1 left, 1 right), how he stands, and whether he sits on the bike. */
export function courierAt(seconds) {
  const current = scenes.findLastIndex(({ from }) => from <= seconds);
  const { from, root, stance } = scenes[current];
  const before = scenes[current - 1];
  const settled = before ? passage(seconds, from, from + settleSeconds) : 1;
  const facing = -1 + 2 * swell(seconds, moments.turnsAway, moments.turnsToBike);
  const astride =
    seconds < 6
      ? isAstride(passage(seconds, ...moments.getsOff, (part) => part))
      : isAstride(1 - passage(seconds, ...moments.getsOn, (part) => part));
  return {
    root: root(seconds),
    facing,
    stance: settled < 1 ? blend(before.stance(from), stance(seconds), settled) : stance(seconds),
    isAstride: astride,
  };
}

/** Whose the parcel is at a time: in the box, in the courier's arms, on the step, in the resident's hands. */
export function parcelHolder(seconds) {
  if (seconds < moments.takesParcel[0] + 0.28) return 'box';
  if (seconds < moments.putsDown[1]) return 'courier';
  return seconds < moments.bendsDown[1] ? 'step' : 'resident';
}

/** In the courier's own centimetres. */
export const parcelInArms = ({ nearHand, farHand }) => [
  (nearHand[0] + farHand[0]) / 2 - 0.5 + heldAt[0],
  (nearHand[1] + farHand[1]) / 2 + 0.5 + heldAt[1],
];
