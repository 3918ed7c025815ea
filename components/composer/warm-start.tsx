'use client';

import { useFormatter } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import { warmUp } from '@/lib/media/warm-up';
import { useByteText } from './use-byte-text';

/**
 * Shows nothing; makes ready what the first file will need, once the page has nothing else to do, in steps that hold
 * nothing up.
 */
export function WarmStart(): null {
  const bytes = useByteText();
  const format = useFormatter();
  // The first number of its kind costs a browser up to 30 ms: it loads what it knows about the language.
  const speak = useEffectEvent((byteCount: number) => {
    bytes(byteCount);
    format.number(byteCount);
  });
  useEffect(() => {
    const steps = [() => speak(1_000), () => speak(1_000_000), () => void warmUp()];
    return inIdleTime(steps);
  }, []);
  return null;
}

/** Runs the steps one by one; the returned function cancels. */
function inIdleTime([step, ...others]: readonly (() => void)[]): () => void {
  if (step === undefined) return () => undefined;
  let cancelOthers: () => void = () => undefined;
  const run = () => {
    step();
    cancelOthers = inIdleTime(others);
  };
  const cancel = whenIdle(run);
  return () => {
    cancel();
    cancelOthers();
  };
}

function whenIdle(run: () => void): () => void {
  if (window.requestIdleCallback === undefined) {
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  }
  const turn = window.requestIdleCallback(run);
  return () => window.cancelIdleCallback(turn);
}
