import type { Locator } from '@playwright/test';

/** Where something changes along a line of canvas pixels, in CSS pixels from the canvas's left or top edge. */
export interface EdgeFound {
  /** In the picture: the middle of where its colour changes. */
  readonly picture: number;
  /** In the overlay: the middle of the line of that colour. */
  readonly line: number;
}

interface Wanted {
  /** Of the overlay's lines: `rgb(…)`. */
  readonly colour: string;
  /** CSS pixels of the canvas: the pixels looked at run through this spot, over `reach` to both sides. */
  readonly at: readonly [number, number];
  readonly direction: 'across' | 'down';
  readonly reach: number;
}

/**
 * Looks along a short line of pixels at the edge of a thing in the picture and at the overlay's line beside it, each in
 * its own canvas, so that the two are held against each other and not against our own arithmetic.
 */
export function findEdge(stage: Locator, wanted: Wanted): Promise<EdgeFound> {
  return stage.getByRole('img').evaluate((overlay: HTMLCanvasElement, { colour, at, direction, reach }) => {
    const picture = overlay.parentElement?.querySelector<HTMLCanvasElement>('span canvas');
    const [under, over] = [picture?.getContext('2d'), overlay.getContext('2d')];
    if (!under || !over) throw new Error('The Stage has not two canvases.');
    const ratio = devicePixelRatio;
    const isAcross = direction === 'across';
    const [x, y] = [Math.round(at[0] * ratio), Math.round(at[1] * ratio)];
    const [middleOfLine, side] = isAcross ? [x, overlay.width] : [y, overlay.height];
    const start = Math.max(0, middleOfLine - Math.round(reach * ratio));
    const length = Math.min(side, middleOfLine + Math.round(reach * ratio)) - start;
    const read = (context: CanvasRenderingContext2D) =>
      (isAcross ? context.getImageData(start, y, length, 1) : context.getImageData(x, start, 1, length)).data;
    const pixelsOf = (data: Uint8ClampedArray) =>
      Array.from({ length }, (_, index) => Array.from(data.slice(4 * index, 4 * index + 4)));
    const shades = pixelsOf(read(under)).map(([red = 0, green = 0, blue = 0]) => red + green + blue);
    const [first = 0, last = 0] = [shades[0], shades.at(-1)];
    if (Math.abs(first - last) < 60) throw new Error(`No edge in the picture: ${first}, ${last}`);
    const crossing = shades.findIndex((shade) => Math.abs(shade - first) > Math.abs(shade - last));
    const coloured = pixelsOf(read(over)).flatMap(([red, green, blue, alpha], index) =>
      alpha === 255 && `rgb(${red}, ${green}, ${blue})` === colour ? [index] : [],
    );
    if (coloured.length === 0) throw new Error(`No line of ${colour} at ${at.join(', ')}`);
    const middle = coloured.reduce((sum, index) => sum + index + 0.5, 0) / coloured.length;
    return { picture: (start + crossing) / ratio, line: (start + middle) / ratio };
  }, wanted);
}

/** The colour of an object in the list, as its swatch has it. */
export function rowColour(row: Locator): Promise<string> {
  return row
    .locator('[style*="background-color"]')
    .first()
    .evaluate((swatch) => getComputedStyle(swatch).backgroundColor);
}
