import type { CropFrame } from './crop-frame';
import { drawPicture } from './draw-picture';
import { drawScene } from './draw-scene';
import type { ExportFile } from './export-source';
import { writeSvg } from './exports/write-svg';
import type { Scene } from './scene';
import type { Size, Viewport } from './spaces';

export type PictureFormat = 'png' | 'jpeg' | 'svg';

export interface AnnotatedPicture extends Pick<Scene, 'shapes' | 'colourOf' | 'fontFamily' | 'look'> {
  /** The original's bytes, or those of a copy that is shown in its place. */
  readonly bytes: Blob;
  /** Upright. */
  readonly size: Size;
  /** Without its ending. */
  readonly fileStem: string;
}

/** A picture this long has lines as wide as they are on a screen; a longer one has wider lines. */
const plainSidePx = 1400;
const jpegQuality = 0.92;

/**
 * The picture at its original size with its shapes drawn on it. It is always encoded anew, so nothing that the file
 * said beside its pixels, such as a place or a camera, is in it. Rejects when the bytes cannot be decoded or the
 * browser has no canvas that large.
 */
export async function exportImage(picture: AnnotatedPicture, format: PictureFormat): Promise<ExportFile> {
  const bitmap = await createImageBitmap(picture.bytes);
  try {
    return format === 'svg' ? await asSvg(picture, bitmap) : await asPixels(picture, bitmap, format);
  } finally {
    bitmap.close();
  }
}

/**
 * A cut of the picture as PNG, one pixel for each of the original's, see-through where the original is. Upright, and
 * encoded anew: with its pixels and nothing else. `size` is the original's; the bytes may be those of a smaller copy
 * that is shown in its place. Rejects as `exportImage` does.
 */
export async function cropImage(
  bytes: Blob,
  { left, top, width, height }: CropFrame,
  size: Size,
): Promise<Blob> {
  const bitmap = await createImageBitmap(bytes);
  try {
    const canvas = new OffscreenCanvas(width, height);
    const [across, down] = [bitmap.width / size.width, bitmap.height / size.height];
    const part = [left * across, top * down, width * across, height * down] as const;
    canvas.getContext('2d')?.drawImage(bitmap, ...part, 0, 0, width, height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    bitmap.close();
  }
}

async function asPixels(picture: AnnotatedPicture, bitmap: ImageBitmap, format: 'png' | 'jpeg') {
  const { canvas, context } = pictureCanvas(picture, bitmap);
  const { size, shapes, colourOf, fontFamily, look } = picture;
  const unit = lineUnit(size);
  const view: Viewport = { scale: 1 / unit, offsetX: 0, offsetY: 0 };
  const frame = { width: size.width / unit, height: size.height / unit };
  const scene = { shapes, colourOf, fontFamily, look, hoveredId: null, selectedIds: [] };
  context.setTransform(unit, 0, 0, unit, 0, 0);
  drawScene(context, scene, view, frame);
  const blob = await canvas.convertToBlob({ type: `image/${format}`, quality: jpegQuality });
  const ending = format === 'jpeg' ? 'jpg' : format;
  return fileOf(picture, ending, blob.type, new Uint8Array(await blob.arrayBuffer()));
}

async function asSvg(picture: AnnotatedPicture, bitmap: ImageBitmap): Promise<ExportFile> {
  const { size, fontFamily } = picture;
  const { canvas, context } = pictureCanvas(picture, bitmap);
  const type = picture.bytes.type === 'image/jpeg' ? 'image/jpeg' : 'image/png';
  const dataUrl = await dataUrlOf(await canvas.convertToBlob({ type, quality: jpegQuality }));
  const unit = lineUnit(size);
  context.font = `600 ${12 * unit}px ${fontFamily}`;
  const measure = (text: string) => context.measureText(text).width;
  return fileOf(picture, 'svg', 'image/svg+xml', writeSvg({ ...picture, dataUrl, unit, measure }));
}

/** The picture alone, one pixel for each of the original's. */
function pictureCanvas({ size }: AnnotatedPicture, bitmap: ImageBitmap) {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no canvas to draw on');
  drawPicture(context, bitmap, size, { scale: 1, offsetX: 0, offsetY: 0 }, 1);
  return { canvas, context };
}

function lineUnit({ width, height }: Size): number {
  return Math.max(1, Math.max(width, height) / plainSidePx);
}

function fileOf(
  { fileStem }: AnnotatedPicture,
  ending: string,
  mediaType: string,
  content: ExportFile['content'],
): ExportFile {
  return { name: `${fileStem}-annotated.${ending}`, mediaType, content };
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
