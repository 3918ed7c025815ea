'use client';

import { startTransition, useEffect, useState } from 'react';

/**
 * Those of `ids` that are to be drawn. New ones come in a transition, which React draws bit by bit: ten tiles at once
 * would hold up the page. What is gone goes at once.
 */
export function useArriving(ids: readonly string[]): readonly string[] {
  const [arrived, setArrived] = useState<readonly string[]>([]);
  useEffect(() => startTransition(() => setArrived(ids)), [ids]);
  return arrived === ids ? ids : ids.filter((id) => arrived.includes(id));
}
