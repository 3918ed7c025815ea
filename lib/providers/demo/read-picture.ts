import 'server-only';
import sharp, { type Sharp } from 'sharp';
import { err, ok, type Result } from '@/lib/core/result';
import { type ColourClusters, clusterColours, type Raster } from './cluster-colours';
import { type ColourName, nameColour } from './colour-names';
import { findRegions, type Region } from './find-regions';
import { recogniseSample, signatureSize } from './recognise-sample';
import type { KnownSample } from './samples/known-samples';

/** Everything that the demo knows of a picture: computed from its pixels, nothing else. */
export interface PictureReading {
  /** Pixels of the picture as it was sent, its EXIF rotation applied. */
  readonly width: number;
  readonly height: number;
  readonly format: string;
  /** Mean lightness, 0–100. */
  readonly lightness: number;
  /** Standard deviation of lightness. */
  readonly contrast: number;
  readonly colours: readonly { readonly name: ColourName; readonly share: number }[];
  readonly regions: readonly Region[];
  readonly signature: Uint8Array;
  readonly sample: KnownSample | null;
}

export type PictureFault = 'not-a-picture' | 'too-large';

/** 64 megapixels: what a phone's largest mode makes, and 192 MB when decoded. */
const mostInputPixels = 64_000_000;
/** Cells along the longer side of the raster that is searched for regions. */
const rasterSidePx = 256;
const leastColourShare = 0.03;
const pictureFormats = new Set(['jpeg', 'png', 'webp', 'gif', 'avif', 'heif', 'tiff']);

/** Decodes a picture once, at a size fit for looking at its colours. GIFs and other animations by their first frame. */
export async function readPicture(bytes: Buffer): Promise<Result<PictureReading, PictureFault>> {
  if (looksLikeMarkup(bytes)) return err('not-a-picture');
  try {
    const picture = sharp(bytes, { limitInputPixels: mostInputPixels, failOn: 'error' });
    const { format, autoOrient } = await picture.metadata();
    if (!pictureFormats.has(format)) return err('not-a-picture');
    const { raster, signature } = await decode(picture);
    return ok(describe(raster, signature, { ...autoOrient, format }));
  } catch (cause) {
    return err(isAboutSize(cause) ? 'too-large' : 'not-a-picture');
  }
}

/** Vector drawings are programs rather than pixels; the decoder would run them. */
function looksLikeMarkup(bytes: Buffer): boolean {
  return /^[\s\u{feff}]*</u.test(bytes.subarray(0, 256).toString('utf8'));
}

/** The library's words for a picture beyond `limitInputPixels`. */
function isAboutSize(cause: unknown): boolean {
  return cause instanceof Error && /pixel limit/i.test(cause.message);
}

/** Decodes at raster size in one pass; the thumbnail is made from the raster. */
async function decode(picture: Sharp): Promise<{ raster: Raster; signature: Uint8Array }> {
  const { data, info } = await picture
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .removeAlpha()
    .resize(rasterSidePx, rasterSidePx, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const signature = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(signatureSize.width, signatureSize.height, { fit: 'fill' })
    .raw()
    .toBuffer();
  return { raster: { width, height, rgb: data }, signature };
}

function describe(
  raster: Raster,
  signature: Uint8Array,
  facts: Pick<PictureReading, 'width' | 'height' | 'format'>,
): PictureReading {
  const clusters = clusterColours(raster);
  return {
    width: facts.width,
    height: facts.height,
    format: facts.format,
    ...measureLight(clusters),
    colours: nameShares(clusters),
    regions: findRegions(raster, clusters),
    signature,
    sample: recogniseSample(signature, facts),
  };
}

function measureLight({ colours, shares }: ColourClusters): Pick<PictureReading, 'lightness' | 'contrast'> {
  const lightness = colours.reduce((sum, { l }, index) => sum + l * (shares[index] ?? 0), 0);
  const variance = colours.reduce(
    (sum, { l }, index) => sum + (l - lightness) ** 2 * (shares[index] ?? 0),
    0,
  );
  return { lightness, contrast: Math.sqrt(variance) };
}

/** Colours by name, largest share first; what covers less than 3 % goes unsaid. */
function nameShares({ colours, shares }: ColourClusters): PictureReading['colours'] {
  const byName = new Map<ColourName, number>();
  for (const [index, lab] of colours.entries()) {
    const name = nameColour(lab);
    byName.set(name, (byName.get(name) ?? 0) + (shares[index] ?? 0));
  }
  return Array.from(byName, ([name, share]) => ({ name, share }))
    .filter(({ share }) => share >= leastColourShare)
    .sort((one, other) => other.share - one.share);
}
