'use client';

import { type RefObject, useEffect, useState } from 'react';

/** Sides of a tile in CSS pixels, the gap below and beside it included. */
const leastTileWidth = 108;
const tileHeight = 188;

interface Shown {
  readonly width: number;
  readonly height: number;
  readonly top: number;
}

export interface PageWindow {
  readonly columns: number;
  readonly rowHeight: number;
  /** Rows that fit at once, and those that are to be drawn: one more on each side of what is seen. */
  readonly rowsShown: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Which rows of a long grid are in sight of the element that scrolls over it. */
export function usePageWindow(scroller: RefObject<HTMLElement | null>): PageWindow {
  const [shown, setShown] = useState<Shown>({ width: 0, height: 0, top: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const { clientWidth, clientHeight, scrollTop } = element;
      const next = { width: clientWidth, height: clientHeight, top: Math.floor(scrollTop / tileHeight) };
      setShown((last) => (isSame(last, next) ? last : next));
    };
    // The observer's first word comes a frame later.
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  const rowsShown = Math.max(1, Math.floor(shown.height / tileHeight));
  return {
    columns: Math.max(1, Math.floor(shown.width / leastTileWidth)),
    rowHeight: tileHeight,
    rowsShown,
    firstRow: Math.max(0, shown.top - 1),
    lastRow: shown.width === 0 ? -1 : shown.top + rowsShown + 2,
  };
}

function isSame(one: Shown, other: Shown): boolean {
  return one.width === other.width && one.height === other.height && one.top === other.top;
}
