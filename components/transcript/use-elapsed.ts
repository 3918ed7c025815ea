'use client';

import { useEffect, useState } from 'react';

const tickMs = 1000;

/** Whole seconds since `sinceMs` (epoch), in milliseconds, counted while it runs; null before the first one. */
export function useElapsed(sinceMs: number, isRunning: boolean): number | null {
  const [nowMs, setNowMs] = useState<number | null>(null);
  useEffect(() => {
    if (!isRunning) return;
    const tick = () => setNowMs(Date.now());
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  }, [isRunning]);
  const elapsedMs = nowMs === null ? 0 : Math.floor((nowMs - sinceMs) / tickMs) * tickMs;
  return elapsedMs > 0 ? elapsedMs : null;
}
