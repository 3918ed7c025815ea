import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { liesOnItsSide } from './turn-upright';

/** A JPEG of which not all pixels are needed. */
export interface ReducibleJpeg {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As its header says, before it is turned. */
  readonly stored: PixelSize;
  /** 1 (upright) to 8, as EXIF counts. */
  readonly orientation: number;
  /** Upright; nothing that is made of it is larger. */
  readonly enough: PixelSize;
}

/** JPEG is coded in blocks of eight by eight pixels, of which a decoder can make smaller ones. */
const eighths = 8;

/** From more on it costs more than decoding all of them: measured in Chromium. */
const mostEighths = 5;

/**
 * The picture upright, decoded at a fraction of its size. Null where that does not pay, would not
 * be exact to the pixel, is not offered by the browser, or is not what the browser does; all of it has to be decoded
 * then. Throws when the file is damaged.
 */
export async function reducedBitmap(jpeg: ReducibleJpeg): Promise<ImageBitmap | null> {
  const { bytes, stored, orientation, enough } = jpeg;
  const size = reducedSize(stored, liesOnItsSide(orientation) ? swapped(enough) : enough);
  if (size === null || typeof ImageDecoder === 'undefined') return null;
  // Asked for exactly, the fraction may be rounded to the next smaller one.
  const desired = { desiredWidth: size.width + 1, desiredHeight: size.height + 1 };
  const decoder = new ImageDecoder({ data: bytes, type: 'image/jpeg', ...desired });
  try {
    const { image } = await decoder.decode();
    const isAsWanted = image.codedWidth >= size.width && isDrawnUpright(image, orientation);
    // A frame is drawn without regard to the quality that is asked for; a bitmap of it costs nothing.
    const bitmap = isAsWanted ? await createImageBitmap(image) : null;
    image.close();
    return bitmap;
  } finally {
    decoder.close();
  }
}

/** The least whole fraction of `stored` that holds `enough`, both as they are stored; null: there is none that pays. */
export function reducedSize(stored: PixelSize, enough: PixelSize): PixelSize | null {
  for (let share = 1; share <= mostEighths; share += 1) {
    const [width, height] = [(stored.width * share) / eighths, (stored.height * share) / eighths];
    // A side that is no multiple would be rounded up, and everything in the picture would move by that.
    const isExact = Number.isInteger(width) && Number.isInteger(height);
    if (isExact && width >= enough.width && height >= enough.height) return { width, height };
  }
  return null;
}

interface Turn {
  /** Degrees clockwise, after the flip. */
  readonly rotation: number;
  /** Left and right change places. */
  readonly flip: boolean;
}

const turns: readonly Turn[] = [
  { rotation: 0, flip: false },
  { rotation: 0, flip: true },
  { rotation: 180, flip: false },
  { rotation: 180, flip: true },
  { rotation: 90, flip: true },
  { rotation: 90, flip: false },
  { rotation: 270, flip: true },
  { rotation: 270, flip: false },
];

/** Browsers in which a frame does not say how it is turned are not trusted to turn it. */
function isDrawnUpright(frame: VideoFrame, orientation: number): boolean {
  const said = { rotation: 0, flip: false, ...turnOf(frame) };
  const wanted = turns[orientation - 1];
  return said.rotation === wanted?.rotation && said.flip === wanted.flip;
}

/** The types of the language do not know these two yet. */
function turnOf(frame: VideoFrame): Partial<Turn> {
  const [rotation, flip] = [Reflect.get(frame, 'rotation'), Reflect.get(frame, 'flip')];
  return {
    ...(typeof rotation === 'number' ? { rotation } : {}),
    ...(typeof flip === 'boolean' ? { flip } : {}),
  };
}

function swapped({ width, height }: PixelSize): PixelSize {
  return { width: height, height: width };
}
