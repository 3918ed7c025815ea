import type { ImageLimits } from '@/lib/catalogue/model';
import type { PixelSize } from '@/lib/catalogue/smart-resize';
import { err, ok, type Result } from '@/lib/core/result';
import type { MediaRefusal, PictureTarget, SentPicture } from './attachment';
import { dataUrlLength } from './data-url';
import { defaultQuality, planPicture } from './picture-quality';
import { planImage, tokensOf } from './pictures/plan-image';
import { pictureBounds, wayToSend } from './way-to-send';

export interface PictureCost {
  readonly visualTokens: number;
  readonly dataUrlCharacters: number;
}

/** The formats that models take above 4K. */
const formatsAbove4k: readonly string[] = ['image/jpeg', 'image/png'];

/** What a copy that exists costs with this model, or why the model does not take it. */
export function judgePicture(
  sent: Pick<SentPicture, 'width' | 'height' | 'byteLength' | 'mediaType'>,
  target: PictureTarget,
): Result<PictureCost, MediaRefusal> {
  const { limits } = target;
  const sides = planImage(sent, target);
  if (!sides.ok) return sides;
  const { byteLength, mediaType } = sent;
  const tooLarge = refusalOfArea(sent, limits);
  if (tooLarge !== null) return err(tooLarge);
  if (wayToSend(sent, pictureBounds(target)) === null) {
    const mostBytes = Math.max((limits.maxDataUrlCharacters / 4) * 3, target.maxUploadBytes);
    const values = {
      kind: 'picture',
      megabytes: Math.ceil(byteLength / 100_000) / 10,
      maxMegabytes: Math.floor(mostBytes / 100_000) / 10,
    };
    return err({ code: 'too-large-to-send', values });
  }
  return ok({
    visualTokens: tokensOf(sent, limits),
    dataUrlCharacters: dataUrlLength(byteLength, mediaType),
  });
}

/** Above 4K a picture must be of a plain format, above 8K of none. */
function refusalOfArea(
  { width, height, mediaType }: Pick<SentPicture, 'width' | 'height' | 'mediaType'>,
  { anyFormatPixels, mostPixels }: ImageLimits,
): MediaRefusal | null {
  const refusal = (limit: 'format' | 'area', maxPixels: number): MediaRefusal => {
    const values = { width, height, limit, maxMegapixels: Math.floor(maxPixels / 100_000) / 10 };
    return { code: 'too-large-for-model', values };
  };
  if (width * height > mostPixels) return refusal('area', mostPixels);
  const isRefusedFormat = width * height > anyFormatPixels && !formatsAbove4k.includes(mediaType);
  return isRefusedFormat ? refusal('format', anyFormatPixels) : null;
}

/**
 * What a copy that is yet to be made for this model will cost. Its tokens follow from its size; its bytes are taken to
 * be as many for each pixel as those of the copy that exists.
 */
export function foreseePicture(
  original: PixelSize,
  sent: Pick<SentPicture, 'width' | 'height' | 'byteLength' | 'mediaType'>,
  target: PictureTarget,
  quality = defaultQuality,
): Result<PictureCost, MediaRefusal> {
  const planned = planPicture(original, target, quality);
  if (!planned.ok) return planned;
  const { width, height } = planned.value;
  const byteLength = Math.round((sent.byteLength * width * height) / (sent.width * sent.height));
  return ok({
    visualTokens: tokensOf(planned.value, target.limits),
    dataUrlCharacters: dataUrlLength(byteLength, sent.mediaType),
  });
}
