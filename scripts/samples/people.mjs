import { at, circle, ellipse, path, rect, stroke } from './scene.mjs';

const dark = '#20182b';

/**
 * A person 200 units tall whose feet stand at (x, y); `facing` is 1 to the right and -1 to the left.
 * Light comes from the left, so the side away from it is shaded.
 */
export function drawPerson({
  x,
  y,
  heightPx,
  facing = 1,
  skin = '#e8b48f',
  hair,
  hairStyle = 'short',
  coat,
  legs,
  shoes = '#3a2f36',
  dress = false,
  isWalking = true,
  bag = null,
  hat = null,
}) {
  const scale = heightPx / 200;
  const back = isWalking ? leg(-4, 2, legs, shoes, -1) : straightLeg(-9, legs, shoes);
  const front = isWalking ? leg(4, 0, legs, shoes, 1) : straightLeg(7, legs, shoes);
  const shaded = `<g>${back}<g opacity="0.28">${isWalking ? leg(-4, 2, dark, dark, -1) : straightLeg(-9, dark, dark)}</g></g>`;
  const farArm =
    stroke(isWalking ? 'M-4 -142 Q-22 -120 -24 -96' : 'M-10 -142 Q-20 -120 -17 -94', coat, 13) +
    circle(isWalking ? -24 : -17, -90, 6.5, skin);
  const nearArm =
    stroke(isWalking ? 'M6 -142 Q20 -122 22 -98' : 'M12 -142 Q20 -120 17 -94', coat, 13) +
    stroke(isWalking ? 'M6 -142 Q20 -122 22 -98' : 'M12 -142 Q20 -120 17 -94', dark, 13, 'opacity="0.14"') +
    circle(isWalking ? 22 : 17, -92, 6.5, skin);
  const torso = dress
    ? path('M-16 -150 Q0 -157 16 -150 L15 -112 L30 -58 Q0 -48 -30 -58 L-15 -112 Z', coat) +
      path('M4 -152 L16 -150 L15 -112 L30 -58 Q20 -54 10 -53 Z', dark, 'opacity="0.16"')
    : path('M-18 -149 Q0 -158 18 -149 L19 -88 Q0 -82 -19 -88 Z', coat) +
      path('M5 -153 L18 -149 L19 -88 Q14 -86 7 -85 Z', dark, 'opacity="0.16"');
  const neck =
    rect(-5.5, -164, 11, 16, skin) + path('M-5.5 -152 q5.5 5 11 0 v-6 h-11 Z', dark, 'opacity="0.15"');
  const head =
    ellipse(1, -177, 14, 16.5, skin) +
    ellipse(14.5, -175, 2.6, 3.2, skin) +
    path('M6 -192 q10 8 8 22 q-3 8 -9 9 q6 -14 1 -31 Z', dark, 'opacity="0.1"');
  const parts =
    shaded +
    front +
    farArm +
    (bag ? drawBag(bag) : '') +
    torso +
    neck +
    backHair(hair, hairStyle) +
    head +
    hairOf(hair, hairStyle) +
    (hat ? drawHat(hat) : '') +
    nearArm;
  return `<g transform="translate(${x} ${y}) scale(${scale * facing} ${scale})">${parts}</g>`;
}

function leg(hipX, lift, colour, shoe, direction) {
  const knee = direction > 0 ? 'Q16 -52 20 -10' : 'Q-6 -46 -24 -12';
  const foot =
    direction > 0
      ? `M12 ${-7 - lift} h22 a3 3 0 0 1 3 7 h-25 Z`
      : 'M-32 -13 l8 -4 q10 10 16 14 l-2 3 q-14 -2 -22 -13 Z';
  return stroke(`M${hipX} -90 ${knee}`, colour, 17) + path(foot, shoe);
}

function straightLeg(hipX, colour, shoe) {
  return stroke(`M${hipX} -90 V-10`, colour, 16) + path(`M${hipX - 8} -7 h18 a4 4 0 0 1 4 7 h-22 Z`, shoe);
}

function backHair(hair, style) {
  if (style === 'long') return path('M-15 -182 q-6 26 -3 44 q16 6 26 0 q-6 -24 -2 -44 Z', hair);
  if (style === 'tail') return path('M-12 -186 q-20 8 -16 36 q2 6 6 2 q-2 -18 12 -26 Z', hair);
  return '';
}

function hairOf(hair, style) {
  if (style === 'bun')
    return (
      circle(-9, -196, 9, hair) +
      path('M-14 -172 q-4 -22 14 -23 q16 0 16 12 q-12 -3 -20 0 q-4 2 -5 12 Z', hair)
    );
  if (style === 'grey') return path('M-14 -174 q-3 -20 14 -21 q16 0 16 11 q-10 -4 -20 0 q-4 2 -4 12 Z', hair);
  return path('M-14 -170 q-5 -26 15 -26 q18 1 15 16 q-9 -7 -20 -4 q-4 3 -4 14 Z', hair);
}

const drawHat = (colour) =>
  path('M-18 -184 q18 -7 38 0 l4 4 q-24 -6 -44 0 Z', colour) +
  path('M-14 -185 q0 -18 15 -18 q16 0 16 18 q-16 -5 -31 0 Z', colour);

function drawBag({ colour, kind }) {
  if (kind === 'backpack')
    return (
      path('M-30 -146 q-4 -2 -6 8 v34 q1 8 8 8 h12 v-52 Z', colour) +
      path('M-33 -118 h14 v16 h-14 Z', dark, 'opacity="0.18"')
    );
  return (
    stroke('M-24 -90 q-10 -14 0 -16', colour, 3) +
    path('M-36 -90 h24 l3 28 h-30 Z', colour) +
    path('M-20 -90 h8 l3 28 h-9 Z', dark, 'opacity="0.16"')
  );
}

/** A dog 60 units high at the shoulder, walking, feet at (x, y). */
export function drawDog({ x, y, scale, coat, patch, facing = 1 }) {
  const legs = [-30, -22, 16, 25]
    .map((dx, index) => stroke(`M${dx} -26 l${index % 2 ? 5 : -4} 23`, index % 2 ? patch : coat, 7))
    .join('');
  const body =
    path('M-38 -44 q4 -10 22 -9 h30 q14 0 16 14 q0 16 -14 16 h-40 q-16 0 -14 -21 Z', coat) +
    path('M-16 -53 q10 14 -2 30 q-14 0 -18 -6 q-6 -24 20 -24 Z', patch);
  const tail = stroke('M-36 -44 q-16 -6 -14 -24', coat, 6);
  const head =
    path('M24 -52 q2 -22 20 -22 q12 0 14 10 l10 4 q2 10 -8 12 q-12 2 -16 2 q-8 8 -18 4 Z', coat) +
    path('M32 -72 q-12 2 -10 22 q8 2 12 -8 Z', patch) +
    circle(66, -59, 2.8, '#2b2028') +
    circle(50, -64, 2, '#2b2028') +
    stroke('M27 -46 q8 5 15 2', '#d1495b', 4);
  return `<g transform="translate(${x} ${y}) scale(${scale * facing} ${scale})">${tail}${legs}${body}${head}</g>`;
}

/** The rider of `drawBicycle`, in the same units and at the same place. */
export function drawRider({ x, y, scale, skin, coat, legs, helmet }) {
  const farLeg =
    stroke('M-22 -112 L6 -72 L-2 -34', legs, 15) +
    stroke('M-22 -112 L6 -72 L-2 -34', dark, 15, 'opacity="0.3"') +
    path('M-8 -36 h20 a4 4 0 0 1 3 8 h-23 Z', '#3a2f36');
  const nearLeg =
    stroke('M-22 -114 L22 -88 L12 -50', legs, 16) + path('M4 -52 h20 a4 4 0 0 1 3 8 h-23 Z', '#f4f1ea');
  const torso =
    path('M-36 -116 Q-26 -160 10 -178 Q26 -176 28 -164 Q16 -140 -2 -108 Q-20 -100 -36 -116 Z', coat) +
    path('M28 -164 Q16 -140 -2 -108 Q-8 -104 -16 -104 Q8 -136 14 -170 Z', dark, 'opacity="0.15"');
  const arm =
    stroke('M16 -164 Q26 -138 58 -128', coat, 13) +
    stroke('M16 -164 Q26 -138 58 -128', dark, 13, 'opacity="0.12"') +
    circle(62, -127, 7, skin);
  const head =
    rect(14, -192, 11, 18, skin) + ellipse(24, -204, 14, 16, skin) + ellipse(37, -201, 3, 3.2, skin);
  const cap =
    path('M6 -206 q-2 -22 20 -22 q18 1 16 18 q-16 -5 -36 4 Z', helmet) +
    stroke('M16 -224 q8 4 8 14 M28 -226 q6 6 6 14', '#ffffff', 2.4, 'opacity="0.6"') +
    stroke('M12 -206 q2 14 10 17', '#3a2f36', 2);
  return at(x, y, scale, farLeg, torso, nearLeg, head, cap, arm);
}
