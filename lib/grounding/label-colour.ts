import { labelPlace } from './label-place';
import type { OverlayLook } from './overlay-look';
import { safeDashes, safeFills, vividFills } from './palettes';

export interface LabelColour {
  /** `#rrggbb` */
  readonly fill: string;
  /** Readable on `fill`. */
  readonly ink: string;
  /** How lines of it are broken, in their own widths, on and off by turns. Absent: they are whole. */
  readonly dash?: readonly number[];
}

type Palette = OverlayLook['palette'];

const darkInk = '#111114';
const lightInk = '#ffffff';

const palettes: Readonly<Record<Palette, readonly LabelColour[]>> = {
  vivid: vividFills.map((fill) => ({ fill, ink: inkOn(fill) })),
  safe: safeDashes.flatMap((dash) =>
    safeFills.map((fill) => ({ fill, ink: inkOn(fill), ...(dash !== null && { dash }) })),
  ),
};

const unlabelled: LabelColour = { fill: '#f5f5f5', ink: darkInk };

/**
 * The colour of a label: the same on every picture and in every conversation, in whatever case it is written. Labels
 * that models often name together have colours of their own; any two others may share one.
 */
export function labelColour(label: string | null, palette: Palette = 'vivid'): LabelColour {
  return label === null ? unlabelled : (palettes[palette][labelPlace(label)] ?? unlabelled);
}

/** Black or white, whichever contrasts more by WCAG 2 relative luminance. */
export function inkOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(fill.slice(at, at + 2), 16)),
  );
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.179 ? darkInk : lightInk;
}

function linear(channel: number): number {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
