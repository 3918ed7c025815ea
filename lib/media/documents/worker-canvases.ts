import type { CanvasAndContext } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { contextOf } from '../pictures/offscreen';

/**
 * What pdf.js draws on in a worker. Its own soft masks are SVG filters, which only a document has: here the filter
 * factory notes which mask comes next, and the layer that it is drawn into turns the mask's light into opacity itself.
 */
export function workerCanvases() {
  let comingMask: MaskReading | null = null;

  const takeMask = (): MaskReading | null => {
    const mask = comingMask;
    comingMask = null;
    return mask;
  };

  class Canvases {
    create(width: number, height: number): CanvasAndContext {
      const canvas = new OffscreenCanvas(width, height);
      const context = contextOf(canvas);
      maskDrawings(context, takeMask);
      return { canvas, context };
    }

    reset({ canvas }: CanvasAndContext, width: number, height: number): void {
      if (canvas !== null) Object.assign(canvas, { width, height });
    }

    /** A canvas of no size gives its memory back at once. */
    destroy(entry: CanvasAndContext): void {
      if (entry.canvas !== null) Object.assign(entry.canvas, { width: 0, height: 0 });
      entry.canvas = null;
      entry.context = null;
    }
  }

  class Filters {
    addLuminosityFilter(map?: Uint8Array): string {
      comingMask = { isLight: true, map: map ?? null };
      return 'none';
    }

    addAlphaFilter(map: Uint8Array): string {
      comingMask = { isLight: false, map };
      return 'none';
    }

    addFilter(): string {
      return 'none';
    }

    addHCMFilter(): string {
      return 'none';
    }

    addHighlightHCMFilter(): string {
      return 'none';
    }

    destroy(): void {
      comingMask = null;
    }
  }

  return { Canvases, Filters };
}

export interface MaskReading {
  /** Opacity is how light the mask is; else the mask's own opacity. */
  readonly isLight: boolean;
  /** What becomes of each of 256 opacities; null: nothing. */
  readonly map: Uint8Array | null;
}

/** The one drawing that follows the filter draws the mask in the form `(source, x, y, w, h, x, y, w, h)`. */
function maskDrawings(context: OffscreenCanvasRenderingContext2D, takeMask: () => MaskReading | null): void {
  const draw = context.drawImage.bind(context);
  const drawMaybeMasked = (source: CanvasImageSource, ...places: number[]): void => {
    const mask = takeMask();
    const drawn = mask === null ? source : readMask(source, places, mask);
    Reflect.apply(draw, context, [drawn, ...(drawn === source ? places : [0, 0, ...places.slice(2)])]);
  };
  Object.assign(context, { drawImage: drawMaybeMasked });
}

/** A copy of the part of the mask that is used, with the opacity that it stands for. */
function readMask(
  source: CanvasImageSource,
  [left = 0, top = 0, width = 0, height = 0]: readonly number[],
  mask: MaskReading,
): CanvasImageSource {
  if (!(source instanceof OffscreenCanvas)) return source;
  const copy = new OffscreenCanvas(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)));
  const context = contextOf(copy);
  context.drawImage(source, -left, -top);
  const pixels = context.getImageData(0, 0, copy.width, copy.height);
  applyMask(pixels.data, mask);
  context.putImageData(pixels, 0, 0);
  return copy;
}

/**
 * Sets the opacity of every pixel to what the mask means there: how light it is on black, with the weights of the
 * filter that pdf.js uses itself, or its own opacity.
 */
export function applyMask(rgba: Uint8ClampedArray, { isLight, map }: MaskReading): void {
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] ?? 0;
    const light = (rgba[at] ?? 0) * 0.3 + (rgba[at + 1] ?? 0) * 0.59 + (rgba[at + 2] ?? 0) * 0.11;
    const opacity = isLight ? (light * alpha) / 255 : alpha;
    rgba[at + 3] = map === null ? opacity : (map[Math.round(opacity)] ?? 0);
  }
}
