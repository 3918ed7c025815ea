/** Hands out turns: so many at once, in the order in which they were asked for. */
export interface PageQueue {
  /** Waits for a turn and runs; null when it was given up before its turn came. */
  run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T | null>;
}

/** What scrolled away is given up while it waits, so that what is looked at now is next. */
export function createPageQueue(mostAtOnce: number): PageQueue {
  const waiting = new Set<() => void>();
  let busy = 0;

  const startNext = () => {
    const [next] = waiting;
    if (next === undefined || busy >= mostAtOnce) return;
    waiting.delete(next);
    busy += 1;
    next();
  };

  const turn = (signal: AbortSignal) =>
    new Promise<boolean>((resolve) => {
      const start = () => {
        signal.removeEventListener('abort', giveUp);
        resolve(true);
      };
      const giveUp = () => {
        waiting.delete(start);
        resolve(false);
      };
      if (signal.aborted) return resolve(false);
      signal.addEventListener('abort', giveUp, { once: true });
      waiting.add(start);
      startNext();
    });

  return {
    async run(signal, work) {
      if (!(await turn(signal))) return null;
      try {
        return await work();
      } finally {
        busy -= 1;
        startNext();
      }
    },
  };
}
