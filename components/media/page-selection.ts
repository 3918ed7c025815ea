/** Which pages are chosen, and from where a choice with Shift reaches. */
export interface PageSelection {
  readonly chosen: ReadonlySet<number>;
  readonly anchor: number;
}

export const nothingChosen: PageSelection = { chosen: new Set(), anchor: 1 };

/** One page is chosen, or no longer. */
export function togglePage({ chosen }: PageSelection, page: number): PageSelection {
  const next = new Set(chosen);
  if (!next.delete(page)) next.add(page);
  return { chosen: next, anchor: page };
}

/** All from the anchor to the page become what the anchor is. */
export function extendTo({ chosen, anchor }: PageSelection, page: number): PageSelection {
  const next = new Set(chosen);
  const isAdding = chosen.has(anchor) || !chosen.has(page);
  for (let at = Math.min(anchor, page); at <= Math.max(anchor, page); at += 1) {
    if (isAdding) next.add(at);
    else next.delete(at);
  }
  return { chosen: next, anchor };
}

export function everyPage(pageCount: number): PageSelection {
  return { chosen: new Set(Array.from({ length: pageCount }, (_, index) => index + 1)), anchor: 1 };
}

/** Where a key leads from a page in a grid of so many columns; null: the key leads nowhere. */
export function pageAfterKey(
  key: string,
  page: number,
  { pageCount, columns, rowsShown }: { pageCount: number; columns: number; rowsShown: number },
): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    PageUp: -columns * rowsShown,
    PageDown: columns * rowsShown,
    Home: 1 - page,
    End: pageCount - page,
  };
  const step = steps[key];
  if (step === undefined) return null;
  const wanted = page + step;
  const staysInRow = Math.abs(step) === columns && (wanted < 1 || wanted > pageCount);
  return staysInRow ? page : Math.max(1, Math.min(pageCount, wanted));
}
