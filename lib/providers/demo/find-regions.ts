import 'server-only';
import type { ColourClusters, Raster } from './cluster-colours';
import { type ColourName, nameColour } from './colour-names';
import { type Component, findComponents, smoothLabels } from './find-components';
import { type Lab, labDistance, meanLab } from './lab';

/** [x1, y1, x2, y2] as fractions of the picture's sides, 0–1. */
export type UnitBox = readonly [number, number, number, number];

/** A piece of the picture that stands out by its colour. */
export interface Region {
  readonly colour: ColourName;
  readonly box: UnitBox;
  /** A point inside the piece itself, as fractions of the sides. */
  readonly point: readonly [number, number];
  /** How much of the picture the piece covers, 0–1. */
  readonly share: number;
}

interface Candidate {
  readonly component: Component;
  readonly colour: ColourName;
  readonly score: number;
}

const leastShare = 0.0025;
const mostShare = 0.55;
const leastFill = 0.3;
const consideredCount = 48;
const keptCount = 6;
/** A region must reach this part of the best one's score. */
const leastRelativeScore = 0.16;

/** The pieces that stand out: scored by size, contrast with what surrounds them, compactness and nearness to the middle. */
export function findRegions(raster: Raster, clusters: ColourClusters): Region[] {
  const labels = smoothLabels(clusters.indexes, raster, clusters.colours.length);
  const cellCount = raster.width * raster.height;
  const components = findComponents(labels, raster, Math.max(6, cellCount * leastShare));
  const candidates = components
    .filter((component) => canStandOut(component, raster))
    .slice(0, consideredCount)
    .map((component) => judge(component, raster, labels, clusters.colours))
    .sort((one, other) => other.score - one.score);
  return keepApart(candidates).map((candidate) => toRegion(candidate, raster));
}

function canStandOut({ area, left, top, right, bottom }: Component, { width, height }: Raster): boolean {
  const [boxWidth, boxHeight] = [right - left, bottom - top];
  const spansAll = boxWidth > width * 0.94 && boxHeight > height * 0.94;
  const isSliver = Math.min(boxWidth, boxHeight) < 3;
  return (
    !spansAll &&
    !isSliver &&
    area / (boxWidth * boxHeight) >= leastFill &&
    area / (width * height) <= mostShare
  );
}

function judge(component: Component, raster: Raster, labels: Uint8Array, colours: readonly Lab[]): Candidate {
  const { left, top, right, bottom, area, cluster } = component;
  const lab = colours[cluster] ?? { l: 0, a: 0, b: 0 };
  const contrast = labDistance(lab, surroundings(component, raster, labels, colours));
  const colourfulness = 1 + Math.hypot(lab.a, lab.b) / 60;
  const fill = area / ((right - left) * (bottom - top));
  const [dx, dy] = [(left + right) / 2 / raster.width - 0.5, (top + bottom) / 2 / raster.height - 0.5];
  const nearness = 1 - 0.5 * Math.min(1, Math.hypot(dx, dy) / 0.7);
  const edges = [left === 0, top === 0, right === raster.width, bottom === raster.height].filter(
    Boolean,
  ).length;
  const freedom = [1, 0.8, 0.4, 0.15, 0.1][edges] ?? 0.1;
  const size = (area / (raster.width * raster.height)) ** 0.5;
  return {
    component,
    colour: nameColour(lab),
    score: size * contrast * colourfulness * fill * nearness * freedom,
  };
}

/** The mean colour of what lies in and around the piece's box without belonging to it. */
function surroundings(
  { left, top, right, bottom, cluster }: Component,
  { width, height }: Raster,
  labels: Uint8Array,
  colours: readonly Lab[],
): Lab {
  const margin = Math.max(3, Math.round(Math.min(right - left, bottom - top) * 0.2));
  const counts = colours.map(() => 0);
  for (let y = Math.max(0, top - margin); y < Math.min(height, bottom + margin); y += 1) {
    for (let x = Math.max(0, left - margin); x < Math.min(width, right + margin); x += 1) {
      const label = labels[y * width + x] ?? 0;
      if (label !== cluster) counts[label] = (counts[label] ?? 0) + 1;
    }
  }
  return meanLab(colours.map((lab, index) => ({ lab, weight: counts[index] ?? 0 })));
}

/** The best few that neither cover one another nor repeat what a better one already frames. */
function keepApart(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const least = (candidates[0]?.score ?? 0) * leastRelativeScore;
  for (const candidate of candidates) {
    if (kept.length === keptCount || candidate.score < least) break;
    if (!kept.some((other) => saysTheSame(candidate, other))) kept.push(candidate);
  }
  return kept;
}

function saysTheSame(one: Candidate, other: Candidate): boolean {
  const shared = overlap(one.component, other.component);
  const [small, large] = [boxArea(one.component), boxArea(other.component)].sort((a, b) => a - b);
  if (small === undefined || large === undefined || shared === 0) return false;
  const union = small + large - shared;
  return shared / union > 0.5 || (one.colour === other.colour && shared / small > 0.7);
}

const boxArea = ({ left, top, right, bottom }: Component) => (right - left) * (bottom - top);

function overlap(one: Component, other: Component): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function toRegion({ component, colour }: Candidate, { width, height }: Raster): Region {
  const { left, top, right, bottom, area } = component;
  return {
    colour,
    box: [left / width, top / height, right / width, bottom / height],
    point: pointInside(component, width, height),
    share: area / (width * height),
  };
}

/** The middle of the piece, or its cell nearest to that where the middle lies outside. */
function pointInside({ cells }: Component, width: number, height: number): readonly [number, number] {
  const places = Array.from(cells, (cell) => ({ x: cell % width, y: Math.floor(cell / width) }));
  const mean = (part: 'x' | 'y') => places.reduce((sum, place) => sum + place[part], 0) / places.length;
  const [middleX, middleY] = [mean('x'), mean('y')];
  let [best, bestDistance] = [{ x: 0, y: 0 }, Number.POSITIVE_INFINITY];
  for (const place of places) {
    const distance = Math.hypot(place.x - middleX, place.y - middleY);
    if (distance < bestDistance) [best, bestDistance] = [place, distance];
  }
  return [(best.x + 0.5) / width, (best.y + 0.5) / height];
}
