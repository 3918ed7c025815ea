import { contextOf } from '../pictures/offscreen';
import { createPixelSurvey } from '../pictures/pixel-survey';

const pageQuality = 0.92;
const thumbnailQuality = 0.8;

/** Rows looked at in one go. */
const surveyedRows = 128;

/** The drawn page as JPEG, or, where it has few colours and is no thumbnail, as PNG. Gives the canvas's memory back. */
export async function encodePage(canvas: OffscreenCanvas, isThumbnail: boolean): Promise<Blob> {
  const options =
    !isThumbnail && hasFewColours(canvas)
      ? { type: 'image/png' }
      : { type: 'image/jpeg', quality: isThumbnail ? thumbnailQuality : pageQuality };
  const blob = await canvas.convertToBlob(options);
  Object.assign(canvas, { width: 0, height: 0 });
  return blob;
}

function hasFewColours(canvas: OffscreenCanvas): boolean {
  const survey = createPixelSurvey();
  const context = contextOf(canvas);
  for (let top = 0; top < canvas.height; top += surveyedRows) {
    const rows = Math.min(surveyedRows, canvas.height - top);
    survey.add(context.getImageData(0, top, canvas.width, rows).data, canvas.width);
  }
  return survey.hasFewColours();
}
