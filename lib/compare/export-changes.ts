import { csvText } from '@/lib/core/csv-text';
import { jsonText } from '@/lib/core/json-text';
import type { ExportFile } from '@/lib/grounding/export-source';
import type { PictureShape } from '@/lib/grounding/shape';
import { shapeBounds } from '@/lib/grounding/shape-pixels';
import type { Change } from './change';
import type { CompareView } from './compare-view';

/** Everything that was found out about what changed. */
type ComparedChanges = Pick<
  CompareView,
  'pictures' | 'alignments' | 'pair' | 'difference' | 'differenceResult'
> & { readonly changes: readonly Change[] };

/**
 * What became of every object, and the regions of the last difference, as a file. Boxes are in pixels of the picture that
 * they are on, those of regions in pixels of the first. CSV: a row each, with four columns for each picture.
 */
export function exportChanges(compared: ComparedChanges, format: 'csv' | 'json'): ExportFile {
  const name = `${stemOf(compared.pictures[0]?.name ?? 'pictures')}-changes.${format}`;
  if (format === 'json') return { name, mediaType: 'application/json', content: jsonText(asJson(compared)) };
  // Excel reads UTF-8 only after a byte order mark.
  return { name, mediaType: 'text/csv', content: `\uFEFF${csvText(asRows(compared))}` };
}

type Cell = string | number | null;

function asRows({ pictures, changes, differenceResult }: ComparedChanges): readonly (readonly Cell[])[] {
  const head = pictures.flatMap((_, index) =>
    ['x1', 'y1', 'x2', 'y2'].map((side) => `picture_${index + 1}_${side}`),
  );
  const nowhere: readonly Cell[] = [null, null, null, null];
  return [
    ['kind', 'label', 'moved_px', 'changed_px', 'mean_difference', ...head],
    ...changes.map(({ kind, label, movedPx, shapeIds }) => [
      kind,
      label,
      movedPx === undefined ? null : rounded(movedPx),
      null,
      null,
      ...placesOf(shapeIds, pictures).flatMap((shape) => boundsOf(shape) ?? nowhere),
    ]),
    ...(differenceResult?.regions ?? []).map(({ bounds, areaPx, meanDifference }) => [
      'changed-region',
      null,
      null,
      areaPx,
      rounded(meanDifference),
      ...bounds,
      ...pictures.slice(1).flatMap(() => nowhere),
    ]),
  ];
}

function asJson(compared: ComparedChanges) {
  const { pictures, alignments, changes } = compared;
  return {
    pictures: pictures.map(({ name, number, size }, index) => ({
      name,
      number,
      width: size.width,
      height: size.height,
      alignment: alignments[index],
    })),
    changes: changes.map(({ kind, label, movedPx, shapeIds }) => ({
      kind,
      label,
      moved_px: movedPx === undefined ? undefined : rounded(movedPx),
      places: placesOf(shapeIds, pictures).map(
        (shape) => shape && { shape: shape.kind, bounds: boundsOf(shape) },
      ),
    })),
    difference: differenceAsJson(compared),
  };
}

function differenceAsJson({ pictures, pair, difference, differenceResult }: ComparedChanges) {
  if (differenceResult === null) return undefined;
  const { scale, regions, otherRegionCount, changedShare, coveredShare } = differenceResult;
  return {
    between: pair.map((index) => pictures[index]?.name),
    ...difference,
    computed_at_scale: scale,
    changed_share: rounded(changedShare),
    covered_share: rounded(coveredShare),
    regions: regions.map(({ bounds, areaPx, meanDifference }) => ({
      bounds,
      changed_px: areaPx,
      mean_difference: rounded(meanDifference),
    })),
    regions_not_listed: otherRegionCount,
  };
}

function placesOf(
  shapeIds: Change['shapeIds'],
  pictures: CompareView['pictures'],
): readonly (PictureShape | null)[] {
  return pictures.map(({ shapes }, index) => shapes.find(({ id }) => id === shapeIds[index]) ?? null);
}

function boundsOf(shape: PictureShape | null): readonly number[] | null {
  return shape && shapeBounds(shape).map(rounded);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '').replaceAll(/[\\/:*?"<>|]/g, '-') || 'pictures';
}
