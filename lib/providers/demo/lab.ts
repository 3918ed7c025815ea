import 'server-only';

/** A colour in CIE L*a*b* (D65): lightness 0–100, a and b about ±128. Equal distances look about equally different. */
export interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** From 8-bit sRGB. Source: IEC 61966-2-1 (transfer), CIE 15 (L*a*b*, white D65). */
export function toLab(red: number, green: number, blue: number): Lab {
  const [r, g, b] = [toLinear(red), toLinear(green), toLinear(blue)];
  const x = lift((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = lift(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = lift((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return { l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}

/** CIE76 difference; 2.3 is just noticeable. */
export function labDistance(one: Lab, other: Lab): number {
  return Math.hypot(one.l - other.l, one.a - other.a, one.b - other.b);
}

/** The mean of colours by their weights. */
export function meanLab(colours: readonly { readonly lab: Lab; readonly weight: number }[]): Lab {
  const total = colours.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const mean = (part: keyof Lab) =>
    colours.reduce((sum, { lab, weight }) => sum + lab[part] * weight, 0) / total;
  return { l: mean('l'), a: mean('a'), b: mean('b') };
}

const toLinear = (channel: number) => {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

const lift = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
