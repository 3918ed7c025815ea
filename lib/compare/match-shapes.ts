import type { PictureShape } from '@/lib/grounding/shape';
import { boundsOf, shapeBounds } from '@/lib/grounding/shape-pixels';
import type { Alignment } from './alignment';
import type { Change, ChangeKind } from './change';
import type { ComparedPicture } from './compared-picture';
import { assignPairs } from './matching/assign-pairs';
import { distanceOf, isSamePlace, type Place, placeLikeness } from './matching/place-likeness';

/** An object on its way through the panes. */
interface Track {
  readonly label: string | null;
  /** By pane; null where it is not. */
  readonly shapes: (PictureShape | null)[];
  readonly places: (Place | null)[];
}

interface Found {
  readonly shape: PictureShape;
  readonly place: Place;
}

const kindOrder: readonly ChangeKind[] = ['removed', 'added', 'moved', 'same'];

/**
 * What became of every object, from the first picture to the last, the changes before what stayed. Objects of one label
 * (whatever its case) are matched from pane to pane so that they overlap, or else lie near and are of like size, as well
 * as they can in all (Hungarian method); points with points alone. Places are compared in pixels of the first picture,
 * as the alignments lay them there. A picture on which nothing is named does not take part; with fewer than two that do
 * there is nothing to compare.
 */
export function matchShapes(
  pictures: readonly ComparedPicture[],
  alignments: readonly Alignment[],
): readonly Change[] {
  const first = pictures[0];
  if (first === undefined || pictures.filter(isNamed).length < 2) return [];
  const diagonal = Math.hypot(first.size.width, first.size.height);
  const tracks: Track[] = [];
  pictures.forEach((picture, pane) => {
    if (!isNamed(picture)) return;
    const found = picture.shapes.map((shape) => ({ shape, place: placeOf(shape, alignments[pane]) }));
    followInto(tracks, pane, { found, diagonal, paneCount: pictures.length });
  });
  const panes = pictures.flatMap((picture, pane) => (isNamed(picture) ? [pane] : []));
  return tracks
    .map((track) => changeOf(track, panes, diagonal))
    .toSorted((one, other) => kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind));
}

/** Whether anything is named on the picture that can be followed. */
export function isNamed({ shapes }: ComparedPicture): boolean {
  return shapes.length > 0;
}

/** [x1, y1, x2, y2] around an object wherever it is on the pictures, in pixels of the first; null: it is on none. */
export function boundsOnFirst(
  { shapeIds }: Change,
  pictures: readonly ComparedPicture[],
  alignments: readonly Alignment[],
): Place['bounds'] | null {
  const corners = pictures.flatMap(({ shapes }, index) => {
    const shape = shapes.find(({ id }) => id === shapeIds[index]);
    return shape === undefined ? [] : placeOf(shape, alignments[index]).bounds;
  });
  return corners.length === 0 ? null : boundsOf(corners);
}

/** Goes on with the tracks into a pane, label by label, and begins new ones with what is left over. */
function followInto(
  tracks: Track[],
  pane: number,
  { found, diagonal, paneCount }: { found: readonly Found[]; diagonal: number; paneCount: number },
): void {
  const known = byLabel(tracks, ({ label }) => label);
  for (const [label, shapes] of byLabel(found, ({ shape }) => shape.label)) {
    const followed = (known.get(label) ?? []).flatMap((track) => {
      const place = track.places.findLast((one) => one !== null);
      return place ? [{ track, place }] : [];
    });
    const pairs = assignPairs(followed.length, shapes.length, (left, right) => {
      const [one, other] = [followed[left], shapes[right]];
      return one && other ? placeLikeness(one.place, other.place, diagonal) : 0;
    });
    const trackOf = new Map(pairs.map(([left, right]) => [right, followed[left]?.track]));
    shapes.forEach(({ shape, place }, index) => {
      const track = trackOf.get(index) ?? newTrack(shape.label, paneCount);
      track.shapes[pane] = shape;
      track.places[pane] = place;
      if (!trackOf.has(index)) tracks.push(track);
    });
  }
}

function newTrack(label: string | null, paneCount: number): Track {
  return { label, shapes: Array(paneCount).fill(null), places: Array(paneCount).fill(null) };
}

function changeOf({ label, shapes, places }: Track, panes: readonly number[], diagonal: number): Change {
  const shapeIds = shapes.map((shape) => shape?.id ?? null);
  const facts = { id: shapeIds.map((id) => id ?? '').join('|'), label, shapeIds };
  const [start, end] = [places[panes[0] ?? 0] ?? null, places[panes.at(-1) ?? 0] ?? null];
  if (start === null) return { ...facts, kind: 'added' };
  if (end === null) return { ...facts, kind: 'removed' };
  if (isSamePlace(start, end, diagonal)) return { ...facts, kind: 'same' };
  return { ...facts, kind: 'moved', movedPx: distanceOf(start.bounds, end.bounds) };
}

function placeOf(shape: PictureShape, alignment: Alignment = { scale: 1, dx: 0, dy: 0 }): Place {
  const { scale, dx, dy } = alignment;
  const [x1, y1, x2, y2] = shapeBounds(shape);
  return {
    bounds: [x1 * scale + dx, y1 * scale + dy, x2 * scale + dx, y2 * scale + dy],
    isPoint: shape.kind === 'point',
  };
}

function byLabel<T>(
  things: readonly T[],
  labelOf: (thing: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const label = foldedLabel(labelOf(thing));
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [thing]);
    else group.push(thing);
  }
  return groups;
}

function foldedLabel(label: string | null): string {
  return label === null ? '' : `=${label.normalize('NFKC').trim().toLowerCase()}`;
}
