'use client';

import { useEffect, useState } from 'react';

const tickMs = 1000;

/** Milliseconds since `sinceMs` (epoch), counted on each second while it runs; null before the first tick. */
export function useElapsed(sinceMs: number, isRunning: boolean): number | null {
  const [nowMs, setNowMs] = useState<number | null>(null);
  useEffect(() => {
    if (!isRunning) return;
    const tick = () => setNowMs(Date.now());
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  }, [isRunning]);
  return nowMs === null ? null : Math.max(0, nowMs - sinceMs);
}
