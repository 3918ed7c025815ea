'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** True while something of this page itself is dragged: browsers offer a dragged picture as a file too. */
export function useDragFromPage(): RefObject<boolean> {
  const isFromPage = useRef(false);
  useEffect(() => {
    const listening = new AbortController();
    const set = (isDragged: boolean) => () => {
      isFromPage.current = isDragged;
    };
    document.addEventListener('dragstart', set(true), { signal: listening.signal });
    document.addEventListener('dragend', set(false), { signal: listening.signal });
    // What is removed while it is dragged never tells of its end; no pointer moves before that end.
    document.addEventListener('pointermove', set(false), { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return isFromPage;
}
