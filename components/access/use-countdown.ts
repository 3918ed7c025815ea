'use client';

import { useEffect, useState } from 'react';

/** Whole seconds left of a wait that begins when `wait` is given anew; 0 when there is none or it is over. */
export function useCountdown(wait: { readonly seconds: number } | null): number {
  const [left, setLeft] = useState({ of: wait, seconds: wait?.seconds ?? 0 });
  if (left.of !== wait) setLeft({ of: wait, seconds: wait?.seconds ?? 0 });

  useEffect(() => {
    if (wait === null) return;
    const endsAtMs = performance.now() + wait.seconds * 1000;
    const timer = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((endsAtMs - performance.now()) / 1000));
      setLeft({ of: wait, seconds });
      if (seconds === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [wait]);

  return left.of === wait ? left.seconds : (wait?.seconds ?? 0);
}
