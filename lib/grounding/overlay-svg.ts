import { labelGroups, type OverlayGroups, type SvgPicture, shapeGroup } from './exports/write-svg';
import type { PictureShape } from './shape';
import { shapeArea } from './shape-pixels';

export interface SvgOverlay extends Pick<SvgPicture, 'shapes' | 'colourOf' | 'fontFamily' | 'look' | 'size'> {
  /** How many of the picture's pixels a CSS pixel takes where it is first shown. */
  readonly unit: number;
  readonly factsOf: OverlayGroups['factsOf'];
}

export interface OverlayElements {
  /** SVG elements in pixels of the picture, small shapes above large ones; every text in them is escaped. */
  readonly shapes: readonly string[];
  readonly names: readonly string[];
}

/**
 * The shapes and their names as SVG elements to be laid over a picture. Widths of lines are CSS pixels, for
 * `vector-effect: non-scaling-stroke`; what has `data-x` and `data-y` may be scaled about that place. Masks must be decoded.
 */
export function overlaySvg({ factsOf, ...rest }: SvgOverlay): OverlayElements {
  const picture = {
    ...rest,
    measure: (text: string) => textWidth(text) * 12 * rest.unit,
    overlay: { factsOf },
  };
  const shapes = rest.shapes.toSorted((a: PictureShape, b: PictureShape) => shapeArea(b) - shapeArea(a));
  return {
    shapes: shapes.map((shape) => shapeGroup(shape, picture)),
    names: labelGroups(shapes, picture),
  };
}

/** About, in the height of its letters: nobody knows with which fonts it will be shown. */
function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  if (letter >= '\u{2e80}') return 1;
  if (/[iljtfr.,:;'|!()[\] ]/.test(letter)) return 0.34;
  if (/[mwMW@%&]/.test(letter)) return 0.9;
  return /[A-Z]/.test(letter) ? 0.7 : 0.6;
}
