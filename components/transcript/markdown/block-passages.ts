import type { Block } from './block-reader';
import { noPassages, type Passage } from './passages';

export interface BlockPassages {
  /** The passages of each block, in order; the same list as before where nothing changed. */
  read(blocks: readonly Block[], passages: readonly Passage[]): readonly (readonly Passage[])[];
}

/** Deals passages out to the blocks they touch, so that a settled block is never rendered again for what is said below it. */
export function createBlockPassages(): BlockPassages {
  let known: ReadonlyMap<number, readonly Passage[]> = new Map();
  return {
    read(blocks, passages) {
      const dealt = dealOut(blocks, passages).map((here, index) => {
        const before = known.get(blocks[index]?.start ?? -1) ?? noPassages;
        return isSame(before, here) ? before : here;
      });
      known = new Map(blocks.map(({ start }, index) => [start, dealt[index] ?? noPassages]));
      return dealt;
    },
  };
}

function dealOut(blocks: readonly Block[], passages: readonly Passage[]): readonly (readonly Passage[])[] {
  let next = 0;
  let reachingOn: readonly Passage[] = noPassages;
  return blocks.map((block, index) => {
    // Definitions that a block was given stand in other blocks.
    const end = Math.min(
      block.start + block.text.length,
      blocks[index + 1]?.start ?? Number.POSITIVE_INFINITY,
    );
    const first = next;
    while ((passages[next]?.start ?? end) < end) next += 1;
    const here = [...reachingOn, ...passages.slice(first, next)].filter(
      (passage) => passage.end > block.start,
    );
    reachingOn = here.filter((passage) => passage.end > end);
    return here;
  });
}

function isSame(before: readonly Passage[], after: readonly Passage[]): boolean {
  return before.length === after.length && before.every((passage, index) => isAlike(passage, after[index]));
}

function isAlike(a: Passage, b: Passage | undefined): boolean {
  if (a === b) return true;
  return (
    a.start === b?.start &&
    a.end === b.end &&
    a.shapeIds.length === b.shapeIds.length &&
    a.shapeIds.every((id, index) => id === b.shapeIds[index])
  );
}
