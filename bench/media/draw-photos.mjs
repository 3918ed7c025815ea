import { join } from 'node:path';
import sharp from 'sharp';

const widthPx = 4032;
const heightPx = 3024;

/** Writes that many noisy 12-megapixel JPEGs of about 3 MB, each held differently by its EXIF orientation. */
export function drawPhotos(folder, count) {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const path = join(folder, `photo-${index + 1}.jpg`);
      const noise = { type: 'gaussian', mean: 90 + index * 8, sigma: 20 };
      await sharp({ create: { width: widthPx / 2, height: heightPx / 2, channels: 3, noise } })
        .resize(widthPx, heightPx)
        .withMetadata({ orientation: (index % 8) + 1 })
        .jpeg({ quality: 88 })
        .toFile(path);
      return path;
    }),
  );
}
