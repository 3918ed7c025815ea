import { asciiAt } from './ascii';
import { type ContainerPart, containerParts } from './container-parts';

/**
 * The same JPEG, pixel for pixel, with everything but the picture left out: EXIF, XMP, comments, thumbnails, and
 * whatever follows the end of the image. Null when the file cannot stay as it is: cut off, with a colour profile
 * that the model's side would ignore, or in four colours.
 */
export function bareJpeg(bytes: Uint8Array<ArrayBuffer>): Blob | null {
  const parts = Array.from(containerParts(bytes, 'jpeg'));
  const isWhole = parts.at(-1)?.name === 'ffd9';
  if (!isWhole || parts.some(hasColourProfile) || parts.some(hasFourColours)) return null;
  const kept = parts.filter(belongsToPicture).map(({ start, end }) => bytes.subarray(start, end));
  return new Blob([bytes.subarray(0, 2), ...kept], { type: 'image/jpeg' });
}

/** JFIF's header and Adobe's colour transform are needed to decode; the other application segments are not. */
function belongsToPicture({ name }: ContainerPart): boolean {
  return name === 'ffe0' || name === 'ffee' || !/^ffe|^fffe$/.test(name);
}

function hasColourProfile({ name, content }: ContainerPart): boolean {
  return name === 'ffe2' && asciiAt(content, 0, 11) === 'ICC_PROFILE';
}

function hasFourColours({ name, content }: ContainerPart): boolean {
  const isFrameHeader = /^ffc[0-35-79-bd-f]$/.test(name);
  return isFrameHeader && content[5] === 4;
}
