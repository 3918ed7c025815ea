import { bendLimb, bone, written } from './clip-motion.mjs';
import { ellipse, path, stroke } from './scene.mjs';

/** Lengths of the courier's bones in centimetres. */
const size = { thigh: 42, shank: 41, torso: 47, upperArm: 28, forearm: 26 };

const standing = {
  hip: [0, -90],
  lean: 3,
  nod: 0,
  farFoot: [-7, -8, 0],
  nearFoot: [7, -8, 0],
  farHand: [6, -84],
  nearHand: [-2, -83],
};

/**
 * How somebody stands, in centimetres from the ground between the feet, facing right, y downwards: feet are ankles
 * with their pitch in degrees (toes down), `lean` and `nod` are degrees forward.
 */
export const pose = (changes = {}) => ({ ...standing, ...changes });

/**
 * One stride, out of `part` of it: each foot is on the ground for half of it and moves back as fast as the body on.
 * `slope` is how far up the picture a step leads for each centimetre ahead.
 */
export function stridePose(part, { strideCm, slope = 0, isCarrying = false }) {
  const half = strideCm / 4;
  const foot = (phase) => {
    const { ahead, lift, pitch } = stepAt(((phase % 1) + 1) % 1);
    return [half * ahead, half * ahead * slope - 8 - lift, pitch];
  };
  const swing = Math.cos(part * Math.PI * 2);
  const arms = isCarrying
    ? { farHand: [29, -103], nearHand: [26, -100] }
    : {
        farHand: [5 + 22 * swing, -84 - 7 * Math.abs(swing)],
        nearHand: [2 - 22 * swing, -84 - 7 * Math.abs(swing)],
      };
  const low = 8 + Math.sqrt(size.thigh ** 2 + size.shank ** 2 + 2 * size.thigh * size.shank - 1 - half ** 2);
  const rise = Math.abs(Math.sin(part * Math.PI * 2)) * (89.5 - low);
  return pose({
    hip: [0, -low - rise],
    lean: isCarrying ? 2 : 7,
    nearFoot: foot(part),
    farFoot: foot(part + 0.5),
    ...arms,
  });
}

/** A foot on its way: from half a step ahead (1) back along the ground (-1), then through the air ahead again. */
function stepAt(phase) {
  if (phase < 0.5) {
    const push = Math.max(0, phase - 0.34) / 0.16;
    return {
      ahead: 1 - 4 * phase,
      lift: 7 * push ** 2,
      pitch: phase < 0.08 ? -14 * (1 - phase / 0.08) : 34 * push ** 2,
    };
  }
  const swing = (phase - 0.5) * 2;
  const eased = swing * swing * (3 - 2 * swing);
  return {
    ahead: 2 * eased - 1,
    lift: 7 * (1 - swing) + 13 * Math.sin(Math.PI * swing),
    pitch: 34 - 48 * swing,
  };
}

/** The courier in parts, for what comes between them: a parcel in the arms, a bike between the legs. */
export function drawCourier(stance, look) {
  const turn = (stance.lean * Math.PI) / 180;
  const [hx, hy] = stance.hip;
  const shoulder = [hx + Math.sin(turn) * (size.torso - 6), hy - Math.cos(turn) * (size.torso - 6)];
  const leg = (foot, colour, shoe) => drawLeg(stance.hip, foot, colour, shoe);
  const arm = (hand, colours) => drawArm(shoulder, hand, colours);
  return {
    farLimbs:
      arm(stance.farHand, { sleeve: look.coatDark, sleeveDark: look.coatDark, skin: look.skinDark }) +
      leg(stance.farFoot, look.trousersDark, look.shoeDark),
    body: `<g transform="translate(${written(hx)} ${written(hy)}) rotate(${written(stance.lean)})">${drawTorso(look)}${drawHead(look, stance)}</g>`,
    nearLeg: leg(stance.nearFoot, look.trousers, look.shoe),
    nearArm: arm(stance.nearHand, { sleeve: look.coatArm, sleeveDark: look.coatDark, skin: look.skin }),
  };
}

function drawLeg(hip, [x, y, pitch], colour, shoe) {
  const { joint, end } = bendLimb(hip, [x, y], size.thigh, size.shank, 1);
  const foot = `<g transform="translate(${end.map(written).join(' ')}) rotate(${written(pitch)})">${path('M-6 -3 q6 3 11 0 q4 5 12 6 q3 2 3 5 H-6 q-2 -6 0 -11 Z', shoe)}${path('M-7 6 H20 v2.4 H-7 Z', '#8a5641')}</g>`;
  return bone(joint, end, 6.6, 4.6, colour) + bone(hip, joint, 9.6, 6.8, colour) + foot;
}

function drawArm(shoulder, hand, { sleeve, sleeveDark, skin }) {
  const { joint, end } = bendLimb(shoulder, hand, size.upperArm, size.forearm, -1);
  const cuff = [0, 1].map((axis) => joint[axis] + (end[axis] - joint[axis]) * 0.84);
  const palm = `<circle cx="${written(end[0])}" cy="${written(end[1])}" r="5" fill="${skin}"/>`;
  const [sx, sy] = shoulder;
  const shade = bone([sx - 1.6, sy + 2], [joint[0] - 1.8, joint[1] + 1.8], 7.2, 5.8, sleeveDark);
  return palm + shade + bone(joint, cuff, 5.8, 4.5, sleeve) + bone(shoulder, joint, 7.2, 5.8, sleeve);
}

/** From the hip upwards, upright. */
const drawTorso = ({ coat, coatDark, coatLight }) =>
  path('M-12 4 Q-14 -14 -13.5 -30 Q-13 -47 -2 -49 Q10 -49 12.5 -38 Q15 -20 12 4 Q0 9 -12 4 Z', coat) +
  path('M4 -49 Q11 -48 12.5 -38 Q15 -20 12 4 Q9 6 5 6.6 Q9 -20 4 -49 Z', coatDark, 'opacity="0.5"') +
  path('M-13.8 -22 L13.6 -22 V-17 H-13.8 Z', coatLight, 'opacity="0.95"') +
  path('M-12.4 1 Q0 6 12.4 1 L12 4.6 Q0 9.6 -12 4.6 Z', coatDark, 'opacity="0.7"');

function drawHead({ skin, skinDark, hair, helmet, helmetDark, coatDark }, { lean, nod }) {
  const turn = written(nod - lean * 0.72);
  return (
    `<g transform="translate(-0.5 -48) rotate(${turn})">` +
    path('M-5 4 V-10 H6 V3 Q0 7 -5 4 Z', skinDark) +
    path('M-9 3 Q0 -7 9 0 L8 5 Q-1 9 -9 3 Z', coatDark) +
    ellipse(1.5, -19, 10.4, 12.4, skin) +
    path('M11 -22 q4.4 4 3 6 q-1.6 1.6 -4 1 Z', skin) +
    path('M-9 -22 q-2 10 3 15 q3 1 3 -3 q-2 -6 0 -12 Z', hair) +
    ellipse(-1.4, -17.5, 2.2, 3, skinDark) +
    ellipse(7.4, -19.5, 1.1, 1.6, '#3a2430') +
    stroke('M6 -12.4 q2.6 1.4 5 -0.4', '#9c4a44', 1.2) +
    stroke('M-2 -22 Q1 -9 4 -7.4', '#4a4050', 1.2) +
    path('M-11.4 -21 Q-13 -35 1.6 -35.4 Q15 -35 14.4 -23.6 Q2 -27 -11.4 -21 Z', helmet) +
    path('M-11.4 -21 Q-12.6 -30 -6 -33.4 Q-8 -27 -6 -23.4 Z', helmetDark) +
    stroke('M-1 -33 q5 2 5.4 7 M5 -33.4 q4 2 4.4 7.4', helmetDark, 1.6) +
    '</g>'
  );
}
