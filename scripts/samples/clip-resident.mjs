import { bendLimb, bone, passage, swell, written } from './clip-motion.mjs';
import { moments, stage } from './clip-plan.mjs';
import { circle, ellipse, path, stroke } from './scene.mjs';

const { parcelX, doorstepY } = stage;
const skin = '#e3a980';
const skinDark = '#c58a66';
const dress = '#3f6fa8';
const dressDark = '#2c4f80';
const dressLight = '#5d8cc2';
const hair = '#3b2430';

/** Seen from the front: where she stands, how far she is turned (1 to us, -1 away), how deep she squats, her hands. */
function residentAt(seconds) {
  const out = passage(seconds, ...moments.comesOut) - passage(seconds, ...moments.goesIn);
  const root = [252 + 10 * out, 336 + 13 * out];
  const scale = 0.62 + 0.094 * out;
  const squat = swell(seconds, moments.bendsDown, moments.liftsParcel);
  const holds = seconds >= moments.bendsDown[1];
  const onStep = [(parcelX - root[0]) / scale, (doorstepY - root[1]) / scale];
  const atBreast = [0, -88];
  const reached = holds ? 1 - passage(seconds, ...moments.liftsParcel) : squat;
  const target = atBreast.map((value, axis) => value + (onStep[axis] - value) * (holds ? reached : 1));
  const [middleX, middleY] = holds ? target : onStep;
  const hand = (side) => {
    const resting = [side * 22, -75 + 38 * squat];
    const holding = [middleX + side * 15.5, middleY - 9];
    const part = holds ? 1 : squat;
    return resting.map((value, axis) => value + (holding[axis] - value) * part);
  };
  const stepping = Math.sin(out * Math.PI * 3) * (out > 0 && out < 1 ? 1 : 0);
  return {
    root,
    scale,
    squat,
    stepping,
    turn: 1 - 2 * passage(seconds, moments.goesIn[0], moments.goesIn[0] + 0.26),
    hands: [hand(-1), hand(1)],
    parcel: holds ? target : null,
  };
}

/** The resident in the doorway, with the parcel once it is in her hands. */
export function drawResident(seconds, parcel) {
  const { root, scale, squat, stepping, turn, hands, parcel: held } = residentAt(seconds);
  const hipY = -84 + 40 * squat;
  const lean = 9 * squat;
  const shoulderY = hipY - 46 + 7 * squat;
  const legs = [-1, 1].map((side) => drawLeg(side, hipY, squat, Math.max(0, stepping * side) * 5));
  const arms = [-1, 1].map((side, index) => drawArm([side * 16.5, shoulderY + 5], hands[index], side));
  const load = held
    ? `<g transform="translate(${held.map(written).join(' ')}) scale(-1 1)">${parcel}</g>`
    : '';
  const isAway = turn < 0;
  const front = isAway
    ? load + arms.join('') + drawBody(hipY, shoulderY, squat)
    : drawBody(hipY, shoulderY, squat) + load + arms.join('');
  const width = Math.max(0.4, Math.abs(turn)) * scale;
  return (
    `<g transform="translate(${root.map(written).join(' ')}) scale(${written(width * 100) / 100} ${written(scale * 1000) / 1000})">` +
    ellipse(0, 0, 25, 4.6, '#2a1c34', 'opacity="0.35"') +
    legs.join('') +
    front +
    drawHead(shoulderY - 15 + lean * 0.5, isAway) +
    '</g>'
  );
}

function drawLeg(side, hipY, squat, lift) {
  const foot = [side * (9 + 5 * squat), -6 - lift];
  const knee = [side * (10 + 19 * squat), (hipY + foot[1]) / 2 - 9 * squat];
  const shoe = path(
    `M${written(foot[0] - 6.4)} ${written(foot[1] + 6)} q0 -10 6.4 -10 q6.4 0 6.4 10 Z`,
    '#f3e3d0',
  );
  return bone(knee, foot, 6, 4.2, '#4a3b56') + bone([side * 8, hipY + 4], knee, 8.4, 6.2, '#4a3b56') + shoe;
}

function drawArm(shoulder, hand, side) {
  // An arm that comes towards us looks shorter.
  const seen = Math.min(1, Math.hypot(hand[0] - shoulder[0], hand[1] - shoulder[1]) / 46);
  const { joint, end } = bendLimb(shoulder, hand, 27 * seen, 25 * seen, side > 0 ? 1 : -1);
  const cuff = [0, 1].map((axis) => joint[axis] + (end[axis] - joint[axis]) * 0.82);
  return (
    circle(written(end[0]), written(end[1]), 4.8, skin) +
    bone(joint, cuff, 5.4, 4.2, dressLight) +
    bone(shoulder, joint, 6.6, 5.4, dressLight)
  );
}

function drawBody(hipY, shoulderY, squat) {
  const hem = hipY + 26 - 12 * squat;
  const flare = 19 + 8 * squat;
  return (
    path(
      `M-17 ${written(shoulderY)} Q0 ${written(shoulderY - 8)} 17 ${written(shoulderY)} L14 ${written(hipY - 12)} L${flare} ${written(hem)} Q0 ${written(hem + 6)} ${-flare} ${written(hem)} L-14 ${written(hipY - 12)} Z`,
      dress,
    ) +
    path(
      `M8 ${written(shoulderY - 3)} L17 ${written(shoulderY)} L14 ${written(hipY - 12)} L${flare} ${written(hem)} Q14 ${written(hem + 4)} 8 ${written(hem + 4.6)} Z`,
      dressDark,
      'opacity="0.5"',
    ) +
    path(`M-14 ${written(hipY - 15)} H14 v5 H-14 Z`, '#f0c15c')
  );
}

function drawHead(neckY, isAway) {
  const face =
    ellipse(-4, -9, 1.2, 1.7, '#3a2430') +
    ellipse(4.6, -9, 1.2, 1.7, '#3a2430') +
    stroke('M-3.4 -2.6 q3.8 3 7.6 0', '#a44a48', 1.5);
  const head = isAway
    ? ellipse(0, -8, 11.6, 13.4, hair)
    : ellipse(0, -8, 10.6, 12.6, skin) +
      face +
      path('M-11.6 -6 Q-13 -22 0 -22.6 Q13 -22 11.6 -6 Q9 -14 1 -16.4 Q-8 -14 -11.6 -6 Z', hair);
  return `<g transform="translate(0 ${written(neckY)})">${path('M-4.6 2 h9.2 v13 q-4.6 5 -9.2 0 Z', skinDark)}${circle(1, -23, 6.6, hair)}${head}</g>`;
}

export const isResidentSeen = (seconds) => seconds > moments.doorOpens[0] && seconds < moments.doorCloses[1];
