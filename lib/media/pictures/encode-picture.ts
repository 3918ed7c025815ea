import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { err, ok, type Result } from '@/lib/core/result';
import type { MediaRefusal, PictureTarget } from '../attachment';
import type { PictureQuality } from '../media-choices';
import { pictureBounds, wayToSend } from '../way-to-send';
import { type EncodingStep, encodingSteps } from './encoding-steps';
import { contextOf, drawOffscreen, layOnWhite } from './offscreen';
import { createPixelSurvey, type PixelSurvey } from './pixel-survey';

export interface EncodedPicture {
  readonly blob: Blob;
  readonly size: PixelSize;
  /** What was encoded; null: the file itself is sent. */
  readonly canvas: OffscreenCanvas | null;
  /** Transparency was laid on white, which is what the model's side does with it as well. */
  readonly isFlattened: boolean;
}

/** How a picture is to be encoded. */
export interface WantedEncoding {
  readonly planned: PixelSize;
  readonly quality: PictureQuality;
  /** It came as a photograph: such a picture has no transparency and stays a JPEG. */
  readonly isPhotograph: boolean;
  /** Never as PNG. */
  readonly asJpeg: boolean;
}

/** Draws the bitmap at the planned size and encodes it as JPEG or PNG, small enough for its data URL or for an upload. */
export async function encodePicture(
  bitmap: ImageBitmap,
  { planned, quality, isPhotograph, asJpeg }: WantedEncoding,
  target: PictureTarget,
): Promise<Result<EncodedPicture, MediaRefusal>> {
  const bounds = pictureBounds(target);
  let canvas = drawOffscreen(bitmap, planned);
  const survey = isPhotograph ? null : surveyOf(canvas);
  const isTransparent = survey?.hasTransparency() ?? false;
  const suitsPng = !asJpeg && (isTransparent || (survey?.hasFewColours() ?? false));
  for (const step of encodingSteps({ planned, quality, suitsPng }, target)) {
    if (step.size.width !== canvas.width || step.size.height !== canvas.height)
      canvas = drawOffscreen(bitmap, step.size);
    const isFlattened = isTransparent && step.mediaType === 'image/jpeg';
    if (isFlattened) layOnWhite(canvas);
    const blob = await encode(canvas, step);
    if (wayToSend({ byteLength: blob.size, mediaType: blob.type }, bounds) !== null)
      return ok({ blob, size: step.size, canvas, isFlattened });
  }
  const values = { kind: 'picture', ...planned };
  return err({ code: 'too-large-to-send', values });
}

/** Rows read at once, so that a copy of the whole picture is never needed. */
const surveyedRows = 128;

/** Looks at every pixel of the canvas. */
export function surveyOf(canvas: OffscreenCanvas): PixelSurvey {
  const survey = createPixelSurvey();
  const context = contextOf(canvas);
  for (let top = 0; top < canvas.height; top += surveyedRows) {
    const rows = Math.min(surveyedRows, canvas.height - top);
    survey.add(context.getImageData(0, top, canvas.width, rows).data, canvas.width);
  }
  return survey;
}

function encode(canvas: OffscreenCanvas, { mediaType, quality }: EncodingStep): Promise<Blob> {
  return canvas.convertToBlob({ type: mediaType, ...(quality === undefined ? {} : { quality }) });
}
