'use client';

import { useEffect, useEffectEvent } from 'react';

/** Brings the row at that place into sight when another one is meant: `id` is the one that is. */
export function useRowInSight(
  index: number,
  id: string | null,
  rowAt: (index: number) => HTMLElement | null,
): void {
  const bringIntoSight = useEffectEvent(() => rowAt(index)?.scrollIntoView({ block: 'nearest' }));

  useEffect(() => {
    if (id === null) return;
    // A row of a long list may have to be made first.
    const frame = requestAnimationFrame(bringIntoSight);
    return () => cancelAnimationFrame(frame);
  }, [id]);
}
