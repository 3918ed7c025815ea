import type { KeyboardEvent } from 'react';

/** How far the keys for a page go. */
const pageRows = 10;

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + pageRows, last),
  PageUp: (at) => Math.max(at - pageRows, 0),
  Home: () => 0,
  End: (_, last) => last,
};

const labelSteps: typeof steps = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** The row that the key goes to from row `at` of `count`; null: it is not for rows, or there are none. */
export function rowForKey(key: string, at: number, count: number): number | null {
  return stepped(steps, key, at, count);
}

/** The same for what stands side by side. */
export function labelForKey(key: string, at: number, count: number): number | null {
  return stepped(labelSteps, key, at, count);
}

function stepped(by: typeof steps, key: string, at: number, count: number): number | null {
  const step = Object.hasOwn(by, key) ? by[key] : undefined;
  return step === undefined || count === 0 ? null : step(at, count - 1);
}

/** One stop for the Tab key; the arrow keys go from row to row. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const next = rowForKey(
    event.key,
    rows.findIndex((row) => row.matches(':focus')),
    rows.length,
  );
  if (next === null) return;
  event.preventDefault();
  rows[next]?.focus();
}
