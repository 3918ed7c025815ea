import sharp from 'sharp';

/** A 12 × 8 thumbnail in RGB as hexadecimal digits; lib/providers/demo/recognise-sample.ts reads it. */
export async function signatureOf(picture) {
  const cells = await sharp(picture).resize(12, 8, { fit: 'fill' }).removeAlpha().raw().toBuffer();
  return cells.toString('hex');
}
