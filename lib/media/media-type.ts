import type { ImageFormat } from './attachment';

/** The media type under which a picture of the format is kept. */
export const mediaTypeOf: Readonly<Record<ImageFormat, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  avif: 'image/avif',
};
