import type { ImageFormat } from '../attachment';
import { metadataBlocks } from './picture-metadata';
import { readGpsDirectory, tiffHeadIn } from './read-exif';

/** In degrees, north and east positive (WGS 84, as EXIF assumes). */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const tags = { latitudeRef: 1, latitude: 2, longitudeRef: 3, longitude: 4 } as const;

/** Where EXIF says that a picture was taken; null when it does not, or not sensibly. Source: EXIF 2.32, GPS attributes. */
export function readPlace(bytes: Uint8Array<ArrayBuffer>, format: ImageFormat): Place | null {
  for (const block of metadataBlocks(bytes, format)) {
    const head = format === 'tiff' ? block : tiffHeadIn(block);
    const place = head && placeIn(head);
    if (place) return place;
  }
  return null;
}

function placeIn(head: Uint8Array<ArrayBuffer>): Place | null {
  const gps = readGpsDirectory(head);
  if (gps === null) return null;
  const { view, isLittleEndian, entries } = gps;
  const degrees = (tag: number): number => {
    const offset = entries.get(tag)?.long;
    if (offset === undefined || offset + 24 > view.byteLength) return Number.NaN;
    const part = (index: number) => {
      const numerator = view.getUint32(offset + 8 * index, isLittleEndian);
      return numerator === 0 ? 0 : numerator / view.getUint32(offset + 8 * index + 4, isLittleEndian);
    };
    return part(0) + part(1) / 60 + part(2) / 3600;
  };
  /** The first letter of the value: the byte that stands first. */
  const letter = (tag: number) => {
    const value = entries.get(tag)?.long ?? 0;
    return String.fromCharCode(isLittleEndian ? value & 0xff : value >>> 24);
  };
  const latitude = degrees(tags.latitude) * (letter(tags.latitudeRef) === 'S' ? -1 : 1);
  const longitude = degrees(tags.longitude) * (letter(tags.longitudeRef) === 'W' ? -1 : 1);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}
