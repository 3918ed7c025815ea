import type { Shape } from '@/lib/grounding/shape';
import { countBelow } from './count-below';

/**
 * Words of a reply that shapes were read from: [start, end) in UTF-16 units of the reply's text with `\n` line ends, as
 * its blocks count. Several shapes may be said by the same words.
 */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly shapeIds: readonly string[];
}

export interface PassageReader {
  /** The passages in order of their beginnings, longer ones first. Of a reply that grew only the new shapes are looked at. */
  read(text: string, shapes: readonly Shape[]): readonly Passage[];
}

/** What is listed for a text in which nothing was found. */
export const noPassages: readonly Passage[] = [];

/** Finds the passages of a growing reply. */
export function createPassageReader(): PassageReader {
  let known: readonly Shape[] = [];
  let passages = noPassages;
  return {
    read(text, shapes) {
      if (shapes === known) return passages;
      const isLonger =
        known.length <= shapes.length && known.every((shape, index) => shape === shapes[index]);
      const added = isLonger ? passagesOf(text, shapes.slice(known.length)) : noPassages;
      const [last, first] = [passages.at(-1), added[0]];
      const goesOn = isLonger && (last === undefined || first === undefined || inOrder(last, first) < 0);
      passages = goesOn ? [...passages, ...added] : passagesOf(text, shapes);
      known = shapes;
      return passages;
    },
  };
}

/** Every passage of the text; shapes that a person added were said nowhere in it. */
export function passagesOf(text: string, shapes: readonly Shape[]): readonly Passage[] {
  const toLineFeeds = lineFeedOffsets(text);
  const found = shapes.flatMap(({ id, span, correction }) => {
    const [start, end] = trimmed(text, span);
    if (correction?.kind === 'added' || start >= end) return [];
    return [{ start: toLineFeeds(start), end: toLineFeeds(end), shapeIds: [id] }];
  });
  const passages: Passage[] = [];
  for (const passage of found.sort(inOrder)) {
    const last = passages.at(-1);
    if (last === undefined || inOrder(last, passage) !== 0) passages.push(passage);
    else passages.splice(-1, 1, { ...last, shapeIds: [...last.shapeIds, ...passage.shapeIds] });
  }
  return passages;
}

function inOrder(a: Passage, b: Passage): number {
  return a.start - b.start || b.end - a.end;
}

function trimmed(text: string, [start, end]: Shape['span']): readonly [number, number] {
  let [from, to] = [Math.max(0, start), Math.min(end, text.length)];
  while (from < to && isSpace(text, from)) from += 1;
  while (from < to && isSpace(text, to - 1)) to -= 1;
  return [from, to];
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

/** Where an offset of the text lies once every `\r\n` is one character. */
function lineFeedOffsets(text: string): (offset: number) => number {
  if (!text.includes('\r\n')) return (offset) => offset;
  const pairs = Array.from(text.matchAll(/\r\n/g), ({ index }) => index);
  return (offset) => offset - countBelow(pairs, offset);
}
