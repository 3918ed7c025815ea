import { countBelow } from './count-below';
import type { Passage } from './passages';

/** Which lines of a folded block are shown: [from, to), counted from 0, and the text they hold. */
export interface CodeWindow {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Where the text begins within the code. */
  readonly start: number;
}

/** Lines shown above the words that a window was moved for. */
const linesAbove = 2;

/** As many lines as fit, from `from` on. */
export function windowAt(lines: readonly string[], from: number, limit: number): CodeWindow {
  const first = Math.max(0, Math.min(from, lines.length - limit));
  const to = Math.min(first + limit, lines.length);
  const start = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
  return { from: first, to, text: lines.slice(first, to).join('\n'), start };
}

/** The first line of the window when a passage is to be read: it stays where it shows all of it already. */
export function fromFor(
  lines: readonly string[],
  { from, limit }: { readonly from: number; readonly limit: number },
  { start, end }: Pick<Passage, 'start' | 'end'>,
): number {
  const lineStarts = startsOf(lines);
  const first = countBelow(lineStarts, start + 1) - 1;
  const last = countBelow(lineStarts, end) - 1;
  if (first >= from && last < from + limit) return from;
  const above = last - first + 1 + linesAbove <= limit ? linesAbove : 0;
  return Math.max(0, Math.min(first - above, lines.length - limit));
}

function startsOf(lines: readonly string[]): readonly number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}
