'use client';

import { useState } from 'react';
import type { CodePassages } from './code-passages';
import { type CodeWindow, fromFor, windowAt } from './code-window';
import { usePickedShapeId } from './picked-shape';

/**
 * Which lines of a folded block show: its first, and from then on those around the words of the shape that was picked
 * last. It stays where it is when nothing is picked any more: what a reader looks at does not move by itself.
 */
export function useCodeWindow(
  lines: readonly string[],
  limit: number,
  { passages, start }: CodePassages,
): CodeWindow {
  const pickedId = usePickedShapeId();
  const [moved, setMoved] = useState<{ readonly id: string | null; readonly from: number }>({
    id: null,
    from: 0,
  });
  if (pickedId !== moved.id) {
    const passage =
      pickedId === null ? undefined : passages.find(({ shapeIds }) => shapeIds.includes(pickedId));
    const words = passage && { start: passage.start - start, end: passage.end - start };
    const { from } = moved;
    setMoved({ id: pickedId, from: words ? fromFor(lines, { from, limit }, words) : from });
  }
  return windowAt(lines, moved.from, limit);
}
