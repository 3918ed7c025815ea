/** What the pixels of a picture say about how it is best encoded. */
export interface PixelSurvey {
  /** Takes the next rows: RGBA bytes, as a canvas gives them. `rowWidth` is in pixels. */
  add(rgba: Uint8ClampedArray, rowWidth: number): void;
  hasTransparency(): boolean;
  /** Screens, charts and drawings: PNG keeps them sharp and makes them small. */
  hasFewColours(): boolean;
}

/** As many colours as a palette holds. */
const paletteColours = 256;

/** In photographs fewer than a third of the pixels equal their left neighbour, in screens and charts nearly all. */
const flatShareOfDrawings = 0.6;

export function createPixelSurvey(): PixelSurvey {
  const colours = new Set<number>();
  let isTransparent = false;
  let flatPixels = 0;
  let pixels = 0;

  const add = (rgba: Uint8ClampedArray, rowWidth: number) => {
    const words = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4);
    pixels += words.length;
    words.forEach((word, index) => {
      const isFirstOfRow = index % rowWidth === 0;
      if (!isFirstOfRow && word === words[index - 1]) flatPixels += 1;
      else if (colours.size <= paletteColours) colours.add(word);
      isTransparent ||= alphaOf(word) < 255;
    });
  };

  return {
    add,
    hasTransparency: () => isTransparent,
    hasFewColours: () => colours.size <= paletteColours || flatPixels >= pixels * flatShareOfDrawings,
  };
}

/** Canvas bytes run R, G, B, A, and every platform that runs a browser is little-endian. */
function alphaOf(word: number): number {
  return word >>> 24;
}
