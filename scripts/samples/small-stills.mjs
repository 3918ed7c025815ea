import sharp from 'sharp';

const small = { width: 480, height: 312 };
const limitBytes = 30_000;

/** The part of each sample that says most on a card: its left and top edge and its width, in the sample's pixels. */
const cuts = {
  street: { left: 0, top: 0, width: 1280 },
  table: { left: 0, top: 0, width: 1280 },
  receipt: { left: 185, top: 52, width: 640 },
  chart: { left: 0, top: 0, width: 1280 },
  page: { left: 0, top: 97, width: 896 },
  sketch: { left: 50, top: 8, width: 1180 },
  'shelf-before': { left: 474, top: 24, width: 806 },
  'shelf-after': { left: 474, top: 24, width: 806 },
  maths: { left: 146, top: 391, width: 850 },
  lake: { left: 0, top: 0, width: 1280 },
  crates: { left: 40, top: 290, width: 944 },
  clip: { left: 146, top: 128, width: 506 },
};

/** A sample's small still, a JPEG of 480 × 312, as good as its limit of bytes allows. */
export async function drawSmallStill(id, picture) {
  const { left, top, width } = cuts[id];
  const height = Math.min(
    Math.round((width * small.height) / small.width),
    (await sharp(picture).metadata()).height - top,
  );
  const cut = await sharp(picture)
    .flatten()
    .extract({ left, top, width, height })
    .resize({ ...small, fit: 'fill' })
    .sharpen({ sigma: 0.5 })
    .png()
    .toBuffer();
  for (let quality = 84; ; quality -= 4) {
    const still = await sharp(cut).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (still.length <= limitBytes) return still;
  }
}
