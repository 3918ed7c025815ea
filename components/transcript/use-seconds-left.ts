'use client';

import { useEffect, useState } from 'react';

const tickMs = 250;

/** Whole seconds until `endsAtMs` (epoch), counted down while it is shown; 0 when it is past. */
export function useSecondsLeft(endsAtMs: number): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((endsAtMs - nowMs) / 1000));
}
