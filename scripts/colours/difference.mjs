const linear = (channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/** Linear red, green and blue of `#rrggbb`, each 0 to 1. */
export function linearOf(colour) {
  return [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
}

/** CIE L*a*b* (D65) of `#rrggbb`. */
export function labOf(colour) {
  return labOfLinear(linearOf(colour));
}

export function labOfLinear([r, g, b]) {
  const parts = [
    (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047,
    0.2126729 * r + 0.7151522 * g + 0.072175 * b,
    (0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883,
  ];
  const [x, y, z] = parts.map((t) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Full dichromacy: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, IEEE TVCG 15 (2009), on linear colours. */
const dichromacies = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

export const visions = ['common', ...Object.keys(dichromacies)];

/** L*a*b* of the colour as it is seen with that vision. */
export function seenWith(vision, colour) {
  const matrix = dichromacies[vision];
  if (matrix === undefined) return labOf(colour);
  const [r, g, b] = linearOf(colour);
  const seen = [0, 3, 6].map((row) => matrix[row] * r + matrix[row + 1] * g + matrix[row + 2] * b);
  return labOfLinear(seen.map((part) => Math.min(1, Math.max(0, part))));
}

const radians = (degrees) => (degrees * Math.PI) / 180;
const hueOf = (a, b) => (a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360);

/** CIEDE2000 of two colours in L*a*b*: Sharma, Wu and Dalal, Color Research and Application 30 (2005). */
export function differenceOf([l1, a1, b1], [l2, a2, b2]) {
  const meanC7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const stretch = 1 + 0.5 * (1 - Math.sqrt(meanC7 / (meanC7 + 25 ** 7)));
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const [h1, h2] = [hueOf(a1 * stretch, b1), hueOf(a2 * stretch, b2)];
  const isGrey = c1 * c2 === 0;
  let turn = isGrey ? 0 : h2 - h1;
  if (turn > 180) turn -= 360;
  else if (turn < -180) turn += 360;
  const deltaH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(turn / 2));
  const [meanL, meanC] = [(l1 + l2) / 2, (c1 + c2) / 2];
  let meanH = h1 + h2;
  if (!isGrey) meanH = Math.abs(h1 - h2) <= 180 ? meanH / 2 : (meanH + (meanH < 360 ? 360 : -360)) / 2;
  const t =
    1 -
    0.17 * Math.cos(radians(meanH - 30)) +
    0.24 * Math.cos(radians(2 * meanH)) +
    0.32 * Math.cos(radians(3 * meanH + 6)) -
    0.2 * Math.cos(radians(4 * meanH - 63));
  const away = (meanL - 50) ** 2;
  const perL = (l2 - l1) / (1 + (0.015 * away) / Math.sqrt(20 + away));
  const perC = (c2 - c1) / (1 + 0.045 * meanC);
  const perH = deltaH / (1 + 0.015 * meanC * t);
  const c7 = meanC ** 7;
  const rotation =
    -2 * Math.sqrt(c7 / (c7 + 25 ** 7)) * Math.sin(radians(60 * Math.exp(-(((meanH - 275) / 25) ** 2))));
  return Math.sqrt(perL ** 2 + perC ** 2 + perH ** 2 + rotation * perC * perH);
}
