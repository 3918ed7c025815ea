import type { ImageFormat } from '../attachment';
import { indexOfAscii } from './ascii';
import { containerParts } from './container-parts';
import { readExif, readTiffHead } from './read-exif';

/** What a file says about its picture besides the pixels. */
export interface PictureMetadata {
  /** 1 (upright) to 8, as EXIF counts. */
  readonly orientation: number;
  /** Whether the file says where the picture was taken. */
  readonly hasLocation: boolean;
}

/** Names of the parts that may hold EXIF or XMP. Their content may begin with a label of the container's own. */
const holders: Readonly<Partial<Record<ImageFormat, readonly string[]>>> = {
  jpeg: ['ffe1'],
  png: ['eXIf', 'iTXt', 'tEXt'],
  webp: ['EXIF', 'XMP '],
};

/** Reads orientation and presence of a location from EXIF and XMP. Source: EXIF 2.32, XMP specification part 3. */
export function readPictureMetadata(bytes: Uint8Array<ArrayBuffer>, format: ImageFormat): PictureMetadata {
  const blocks = metadataBlocks(bytes, format);
  const read = format === 'tiff' ? readTiffHead : readExif;
  const exif = blocks.map(read).filter((found) => found !== null);
  return {
    orientation: countsOrientation(format) ? (exif[0]?.orientation ?? 1) : 1,
    hasLocation: exif.some(({ hasLocation }) => hasLocation) || blocks.some(mentionsLatitude),
  };
}

/** HEIC and AVIF say in boxes of their own how they are turned, and what EXIF says of it does not count. */
function countsOrientation(format: ImageFormat): boolean {
  return format !== 'heic' && format !== 'avif';
}

/** HEIC and AVIF keep their metadata anywhere in the file, without a label of its own, so all of it is looked through. */
export function metadataBlocks(
  bytes: Uint8Array<ArrayBuffer>,
  format: ImageFormat,
): Uint8Array<ArrayBuffer>[] {
  if (format === 'avif' || format === 'heic' || format === 'tiff') return [bytes];
  const names = holders[format] ?? [];
  return Array.from(containerParts(bytes, format))
    .filter(({ name }) => names.includes(name))
    .map(({ content }) => content);
}

function mentionsLatitude(block: Uint8Array): boolean {
  return indexOfAscii(block, 'GPSLatitude') !== -1;
}
