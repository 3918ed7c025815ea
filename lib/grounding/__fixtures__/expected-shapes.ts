import type { ExportMedium } from '../export-source';
import type { Shape } from '../shape';

/** What exports must tell, worked out anew for tests, not by the writers' code. */

export interface Told {
  readonly sort: string;
  readonly name: string;
  readonly coords: readonly number[];
}

/** Of a format that names classes, medium by medium. */
export function expected(
  media: readonly ExportMedium[],
  kind: ExportMedium['kind'],
  sorts: readonly string[],
): Told[][] {
  return media
    .filter((medium) => medium.kind === kind && isNamed(medium, sorts))
    .map((medium) => toldOf(medium, sorts));
}

/** Something is told of it, or was and has been taken away. */
function isNamed({ findings }: ExportMedium, sorts: readonly string[]): boolean {
  return findings.some(({ shapes, removedShapes }) =>
    [...shapes, ...removedShapes].some((shape) => sorts.includes(sortName(shape))),
  );
}

/** Masks are read by a test of their own. */
export function toldOf(medium: ExportMedium, sorts: readonly string[]): Told[] {
  return shapesOf(medium)
    .filter((shape) => sorts.includes(sortName(shape)))
    .map((shape) => ({
      sort: sortName(shape),
      name: className(shape),
      coords: shape.kind === 'mask' ? [] : shape.coords,
    }));
}

export function shapesOf({ findings }: ExportMedium): Shape[] {
  return findings.flatMap(({ shapes }) => shapes).filter(isFirst);
}

/** Shapes that two replies name alike are one. */
const isFirst = (shape: Shape, index: number, all: readonly Shape[]) =>
  all.findIndex((other) => placeText(other) === placeText(shape)) === index;

const placeText = (shape: Shape) =>
  JSON.stringify([
    sortName(shape),
    shape.label,
    shape.isWriting === true,
    shape.coords,
    shape.kind === 'mask' && shape.mask,
  ]);

export function sortName(shape: Shape): string {
  if (shape.kind === 'mask') {
    const hasCells =
      shape.mask.kind === 'runs' && shape.mask.runs.some((run, place) => place % 2 === 1 && run > 0);
    return hasCells ? 'mask' : 'emptyMask';
  }
  return shape.kind === 'polygon' && !shape.isClosed ? 'line' : shape.kind;
}

export function className({ label, isWriting }: Shape): string {
  if (isWriting) return 'text';
  return label === null || /^\s*$/.test(label) ? 'unlabelled' : Buffer.from(label).toString();
}
