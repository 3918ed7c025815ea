import type { Passage } from './passages';

/** A stretch to be marked, with those that lie within it. Neighbours neither touch each other's characters nor stand out of order. */
export interface Marking {
  readonly start: number;
  readonly end: number;
  /** The first of the passage's shapes: it stands for all of them. */
  readonly shapeId: string;
  readonly within: readonly Marking[];
}

interface Building extends Marking {
  readonly within: Building[];
}

/**
 * The passages between two offsets as stretches within stretches. Of two that overlap by a part the later one is cut
 * in two, so that every character of a passage is marked once for it.
 */
export function nestPassages(passages: readonly Passage[], from: number, to: number): readonly Marking[] {
  const waiting = passages.flatMap(({ start, end, shapeIds: [shapeId] }) =>
    start < to && end > from && shapeId !== undefined
      ? [{ start: Math.max(start, from), end: Math.min(end, to), shapeId }]
      : [],
  );
  const roots: Building[] = [];
  const around: Building[] = [];
  for (let next = 0; next < waiting.length; next += 1) {
    const stretch = waiting[next];
    if (stretch === undefined) break;
    while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= stretch.start) around.pop();
    const outer = around.at(-1);
    const end = Math.min(stretch.end, outer?.end ?? stretch.end);
    if (end < stretch.end) insert(waiting, next + 1, { ...stretch, start: end });
    const marking: Building = { ...stretch, end, within: [] };
    (outer?.within ?? roots).push(marking);
    around.push(marking);
  }
  return roots;
}

/** The parts of the stretches between two offsets. */
export function clipMarkings(markings: readonly Marking[], from: number, to: number): readonly Marking[] {
  return markings.flatMap((marking) =>
    marking.start < to && marking.end > from
      ? [
          {
            ...marking,
            start: Math.max(marking.start, from),
            end: Math.min(marking.end, to),
            within: clipMarkings(marking.within, from, to),
          },
        ]
      : [],
  );
}

type Stretch = Omit<Marking, 'within'>;

function insert(waiting: Stretch[], from: number, stretch: Stretch): void {
  const place = waiting.findIndex(
    ({ start, end }, index) =>
      index >= from && (start > stretch.start || (start === stretch.start && end < stretch.end)),
  );
  waiting.splice(place === -1 ? waiting.length : place, 0, stretch);
}
