import 'server-only';

export interface JobLimits {
  /** Jobs that run at the same time. */
  readonly atOnce: number;
  /** Jobs that may wait for their turn; the next one is turned away. */
  readonly waiting: number;
}

export type JobOutcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'full' }
  | { readonly kind: 'aborted' };

export interface JobQueue {
  run<T>(signal: AbortSignal, job: () => Promise<T>): Promise<JobOutcome<T>>;
}

/** Runs jobs a few at a time in the order they came. A waiting job leaves the line when its signal aborts. */
export function createJobQueue({ atOnce, waiting }: JobLimits): JobQueue {
  const line: (() => void)[] = [];
  let running = 0;

  const release = () => {
    running -= 1;
    line.shift()?.();
  };

  const takePlace = (signal: AbortSignal): Promise<boolean> => {
    if (running < atOnce) {
      running += 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const enter = () => {
        signal.removeEventListener('abort', leave);
        running += 1;
        resolve(true);
      };
      const leave = () => {
        line.splice(line.indexOf(enter), 1);
        resolve(false);
      };
      line.push(enter);
      signal.addEventListener('abort', leave, { once: true });
    });
  };

  return {
    async run(signal, job) {
      if (signal.aborted) return { kind: 'aborted' };
      if (running >= atOnce && line.length >= waiting) return { kind: 'full' };
      if (!(await takePlace(signal))) return { kind: 'aborted' };
      try {
        const value = await job();
        return signal.aborted ? { kind: 'aborted' } : { kind: 'done', value };
      } finally {
        release();
      }
    },
  };
}
