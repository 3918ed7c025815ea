import type { DrawnPage, OpenedDocument } from '@/lib/media/opened-document';

export interface DrawnPages {
  /** In the order of the pages. */
  readonly drawn: readonly (readonly [page: number, picture: DrawnPage])[];
  readonly failed: readonly number[];
}

interface DrawingWatch {
  readonly signal: AbortSignal;
  readonly onDrawn: (count: number) => void;
}

/**
 * Draws these pages with at most so many pixels each. Those in `kept` are not drawn again; new ones are put there.
 * Null: it was cancelled.
 */
export async function drawPages(
  document: OpenedDocument,
  pages: readonly number[],
  maxPixels: number,
  kept: Map<string, DrawnPage>,
  { signal, onDrawn }: DrawingWatch,
): Promise<DrawnPages | null> {
  const found = new Map<number, DrawnPage>();
  let done = 0;
  await Promise.all(
    pages.map(async (page) => {
      const key = `${page} ${maxPixels}`;
      const known = kept.get(key);
      const outcome = known === undefined ? await document.render(page, maxPixels, signal) : null;
      const picture = known ?? (outcome?.ok ? outcome.value : undefined);
      if (picture !== undefined) {
        kept.set(key, picture);
        found.set(page, picture);
      }
      done += 1;
      if (!signal.aborted) onDrawn(done);
    }),
  );
  if (signal.aborted) return null;
  const drawn = pages.flatMap((page) => {
    const picture = found.get(page);
    return picture === undefined ? [] : [[page, picture] as const];
  });
  return { drawn, failed: pages.filter((page) => !found.has(page)) };
}
