import type { ImageFormat } from '../attachment';
import { asciiAt } from './ascii';
import { containerParts } from './container-parts';
import { isSrgb, readRgbProfile } from './icc-profile';
import { readIsoPicture } from './iso-picture';
import { tiffPages } from './tiff-pages';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Whether the picture's colours go beyond 8 bits of sRGB, so that they are converted on the way: more bits, four
 * colours, or a profile of another colour space.
 */
export async function isBeyondSrgb(bytes: Bytes, format: ImageFormat): Promise<boolean> {
  return (await tests[format]?.(bytes)) ?? false;
}

const tests: Readonly<Partial<Record<ImageFormat, (bytes: Bytes) => boolean | Promise<boolean>>>> = {
  jpeg: isJpegBeyond,
  png: isPngBeyond,
  webp: (bytes) => parts(bytes, 'webp', 'ICCP').some(isOtherProfile),
  avif: isIsoBeyond,
  heic: isIsoBeyond,
  tiff: isTiffBeyond,
};

function parts(bytes: Bytes, format: ImageFormat, wanted: string): Bytes[] {
  return Array.from(containerParts(bytes, format))
    .filter(({ name }) => name === wanted)
    .map(({ content }) => content);
}

/** A grey profile changes no colour. */
function isOtherProfile(profile: Bytes): boolean {
  if (asciiAt(profile, 16, 4) === 'GRAY') return false;
  const read = readRgbProfile(profile);
  return read === null || !isSrgb(read);
}

/** A profile may be cut into segments; its matrix and curves stand in the first. */
const profileLabelBytes = 14;

function isJpegBeyond(bytes: Bytes): boolean {
  const profiles = parts(bytes, 'jpeg', 'ffe2').filter(
    (content) => asciiAt(content, 0, 11) === 'ICC_PROFILE',
  );
  const [first] = profiles;
  const hasFourColours = Array.from(containerParts(bytes, 'jpeg')).some(
    ({ name, content }) => /^ffc[0-35-79-bd-f]$/.test(name) && content[5] === 4,
  );
  return hasFourColours || (first !== undefined && isOtherProfile(first.subarray(profileLabelBytes)));
}

async function isPngBeyond(bytes: Bytes): Promise<boolean> {
  const bitsPerSample = bytes[24] ?? 8;
  const [coded] = parts(bytes, 'png', 'cICP');
  if (bitsPerSample > 8 || (coded !== undefined && coded[0] !== 1)) return true;
  const [chunk] = parts(bytes, 'png', 'iCCP');
  if (chunk === undefined) return false;
  const profile = await inflated(chunk.subarray(chunk.indexOf(0) + 2));
  return profile !== null && isOtherProfile(profile);
}

/** A profile larger than this is no matrix; what stands behind it is not unpacked. */
const mostProfileBytes = 4_000_000;

async function inflated(packed: Bytes): Promise<Bytes | null> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const pieces: Bytes[] = [];
  let length = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      pieces.push(next.value);
      length += next.value.length;
      if (length > mostProfileBytes) break;
    }
    return new Uint8Array(await new Blob(pieces).arrayBuffer());
  } catch {
    return null;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

function isIsoBeyond(bytes: Bytes): boolean {
  const { bitsPerSample, profile, primaries } = readIsoPicture(bytes);
  const isCodedOtherwise = primaries !== null && ![1, 2, 5, 6].includes(primaries);
  return bitsPerSample > 8 || isCodedOtherwise || (profile !== null && isOtherProfile(profile));
}

function isTiffBeyond(bytes: Bytes): boolean {
  const [page] = tiffPages(bytes);
  if (page === undefined) return false;
  const isOtherSpace = page.photometric === 5 || page.photometric === 8;
  return page.bitsPerSample > 8 || isOtherSpace || (page.profile !== null && isOtherProfile(page.profile));
}
