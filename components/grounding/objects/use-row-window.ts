'use client';

import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { isWhole, type RowWindow, rowsAround } from './row-window';

interface RowsShown extends RowWindow {
  /** What the rows before and after the window take. */
  readonly abovePx: number;
  readonly belowPx: number;
  /** The row at that place, made if it is not there; not to be called while React draws. */
  rowAt(index: number): HTMLLIElement | null;
}

/** A row of one line, until one has been measured. */
const usualRowPx = 28;

/**
 * The part of a long list that is there: what is seen of it in the tab, and some more. The list's items carry their
 * place in `data-row`; all are of one height, but what is picked may be higher.
 */
export function useRowWindow(list: RefObject<HTMLUListElement | null>, count: number): RowsShown {
  const [{ middle, rowPx }, setPlace] = useState({ middle: 0, rowPx: usualRowPx });
  const isPart = !isWhole(count);
  const { first, end } = rowsAround(middle, count);

  useEffect(() => {
    const rows = list.current;
    const scroller = rows?.closest('[role=tabpanel]');
    if (!rows || !scroller || !isPart) return;
    function follow(rows: HTMLElement, scroller: Element): void {
      const height = rows.querySelector('li:not([data-open])')?.getBoundingClientRect().height;
      const before = scroller.getBoundingClientRect().top - rows.getBoundingClientRect().top;
      setPlace((now) => {
        const rowPx = height || now.rowPx;
        const middle = Math.floor((before + scroller.clientHeight / 2) / rowPx);
        const isSame = rowPx === now.rowPx && sameRows(middle, now.middle, count);
        return isSame ? now : { middle, rowPx };
      });
    }
    const onScroll = () => follow(rows, scroller);
    onScroll();
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => scroller.removeEventListener('scroll', onScroll);
  }, [list, isPart, count]);

  return {
    first,
    end,
    abovePx: first * rowPx,
    belowPx: (count - end) * rowPx,
    rowAt(index) {
      const find = () => list.current?.querySelector<HTMLLIElement>(`li[data-row="${index}"]`) ?? null;
      if (index < 0 || index >= count) return null;
      if (find() === null) flushSync(() => setPlace((now) => ({ ...now, middle: index })));
      return find();
    },
  };
}

function sameRows(a: number, b: number, count: number): boolean {
  return rowsAround(a, count).first === rowsAround(b, count).first;
}
