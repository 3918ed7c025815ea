import 'server-only';
import { type Lab, labDistance, meanLab, toLab } from './lab';

/** A small picture: RGB bytes row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

export interface ColourClusters {
  /** The index of each pixel's cluster, row by row. */
  readonly indexes: Uint8Array;
  readonly colours: readonly Lab[];
  /** The share of the picture that each cluster covers, 0–1. */
  readonly shares: readonly number[];
}

interface Bin {
  readonly lab: Lab;
  readonly weight: number;
}

const clusterCount = 10;
const rounds = 12;
/** Clusters nearer than this in L*a*b* are shades of one colour, such as the bands of a sky. */
const mergeDistance = 13;

/**
 * Groups a picture's pixels by colour: k-means in L*a*b* over a histogram of 4096 bins, so the cost hardly depends
 * on the picture. Seeds are chosen by weight times distance, not by chance: the same pixels give the same groups.
 */
export function clusterColours(raster: Raster): ColourClusters {
  const bins = fillBins(raster);
  const weighted = Array.from(bins.values());
  let centres = seedCentres(weighted);
  for (let round = 0; round < rounds; round += 1) centres = moveCentres(weighted, centres);
  const colours = mergeCentres(weighted, centres);
  const clusterOfBin = new Uint8Array(4096);
  for (const [key, { lab }] of bins) clusterOfBin[key] = nearest(lab, colours);
  const indexes = new Uint8Array(raster.width * raster.height);
  const counts = colours.map(() => 0);
  for (let pixel = 0; pixel < indexes.length; pixel += 1) {
    const cluster = clusterOfBin[binOf(raster.rgb, pixel * 3)] ?? 0;
    indexes[pixel] = cluster;
    counts[cluster] = (counts[cluster] ?? 0) + 1;
  }
  return { indexes, colours, shares: counts.map((count) => count / indexes.length) };
}

/** The mean colour and number of pixels of every bin in use: 4 bits per channel. */
function fillBins({ rgb }: Raster): Map<number, Bin> {
  const sums = new Map<number, { r: number; g: number; b: number; count: number }>();
  for (let offset = 0; offset < rgb.length; offset += 3) {
    const key = binOf(rgb, offset);
    const sum = sums.get(key) ?? { r: 0, g: 0, b: 0, count: 0 };
    sum.r += rgb[offset] ?? 0;
    sum.g += rgb[offset + 1] ?? 0;
    sum.b += rgb[offset + 2] ?? 0;
    sum.count += 1;
    sums.set(key, sum);
  }
  const toBin = ({ r, g, b, count }: { r: number; g: number; b: number; count: number }): Bin => ({
    lab: toLab(r / count, g / count, b / count),
    weight: count,
  });
  return new Map(Array.from(sums, ([key, sum]) => [key, toBin(sum)]));
}

function binOf(rgb: Uint8Array, offset: number): number {
  return (
    (((rgb[offset] ?? 0) >> 4) << 8) | (((rgb[offset + 1] ?? 0) >> 4) << 4) | ((rgb[offset + 2] ?? 0) >> 4)
  );
}

/** The commonest colour first, then whatever is both common and far from all seeds so far. */
function seedCentres(bins: readonly Bin[]): Lab[] {
  const centres: Lab[] = [];
  while (centres.length < Math.min(clusterCount, bins.length)) {
    const reach = ({ lab, weight }: Bin) =>
      Math.sqrt(weight) * Math.min(100, ...centres.map((centre) => labDistance(lab, centre)));
    const best = bins.reduce((winner, bin) => (reach(bin) > reach(winner) ? bin : winner));
    if (centres.some((centre) => labDistance(centre, best.lab) === 0)) break;
    centres.push(best.lab);
  }
  return centres;
}

function moveCentres(bins: readonly Bin[], centres: readonly Lab[]): Lab[] {
  const members = membersOf(bins, centres);
  return centres.map((centre, index) => {
    const own = members[index] ?? [];
    return own.length === 0 ? centre : meanLab(own);
  });
}

/** Joins the two nearest centres until all stand apart. */
function mergeCentres(bins: readonly Bin[], centres: readonly Lab[]): Lab[] {
  const groups = membersOf(bins, centres)
    .filter((members) => members.length > 0)
    .map((members) => ({
      lab: meanLab(members),
      weight: members.reduce((sum, { weight }) => sum + weight, 0),
    }));
  for (;;) {
    const pair = nearestPair(groups.map(({ lab }) => lab));
    if (pair === null || pair.distance >= mergeDistance) return groups.map(({ lab }) => lab);
    const [second] = groups.splice(pair.second, 1);
    const [first] = groups.splice(pair.first, 1);
    if (first && second) groups.push({ lab: meanLab([first, second]), weight: first.weight + second.weight });
  }
}

function nearestPair(colours: readonly Lab[]): { first: number; second: number; distance: number } | null {
  let best: { first: number; second: number; distance: number } | null = null;
  for (const [second, colour] of colours.entries()) {
    for (const [first, other] of colours.slice(0, second).entries()) {
      const distance = labDistance(colour, other);
      if (best === null || distance < best.distance) best = { first, second, distance };
    }
  }
  return best;
}

function membersOf(bins: readonly Bin[], centres: readonly Lab[]): Bin[][] {
  const members: Bin[][] = centres.map(() => []);
  for (const bin of bins) members[nearest(bin.lab, centres)]?.push(bin);
  return members;
}

function nearest(lab: Lab, centres: readonly Lab[]): number {
  let [best, bestDistance] = [0, Number.POSITIVE_INFINITY];
  for (const [index, centre] of centres.entries()) {
    const distance = labDistance(lab, centre);
    if (distance < bestDistance) [best, bestDistance] = [index, distance];
  }
  return best;
}
