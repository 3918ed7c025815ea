import { alignCodeLines, codeStart } from './align-text';
import { noPassages, type Passage } from './passages';

/** What a block of code was read from. */
export interface CodeOrigin {
  /** The block as the reply has it, its fence included. */
  readonly source: string;
  /** Where in the reply the block begins. */
  readonly start: number;
}

/** Passages, and where the code begins, both counted alike. */
export interface CodePassages {
  readonly passages: readonly Passage[];
  readonly start: number;
}

/** The passages that lie in the code of a block; none where its code cannot be found in its source. */
export function passagesInCode(
  { source, start }: CodeOrigin,
  code: string,
  passages: readonly Passage[],
): CodePassages {
  if (passages.length === 0) return { passages, start };
  const shift = codeStart(source, code);
  if (shift !== null) return { passages, start: start + shift };
  const index = alignCodeLines(source, code);
  if (index === null) return { passages: noPassages, start };
  const moved = passages.map((passage) => ({
    ...passage,
    start: index(passage.start - start),
    end: index(passage.end - start),
  }));
  return { passages: moved, start: 0 };
}
