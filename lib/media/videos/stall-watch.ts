import { err, type Result } from '@/lib/core/result';
import type { MediaRefusal, PreparationWatch } from '../attachment';
import type { JobBounds } from '../worker-desk';

export type After = NonNullable<JobBounds['longest']>['after'];

/** Work that tells nothing of its progress for so long is ended. */
const longestMs = 90_000;

/**
 * Runs work that tells its progress; ends it when the person no longer wants it, or when it tells nothing for too long.
 */
export async function watchForStalls<T>(
  { signal, onProgress }: PreparationWatch,
  after: After,
  work: (watch: PreparationWatch) => Promise<Result<T, MediaRefusal>>,
): Promise<Result<T, MediaRefusal>> {
  const end = new AbortController();
  let isStalled = false;
  const wait = () =>
    after(longestMs, () => {
      isStalled = true;
      end.abort();
    });
  let cancel = wait();
  const stop = () => end.abort();
  signal.addEventListener('abort', stop);
  const tell = (share: number) => {
    cancel();
    cancel = wait();
    if (!signal.aborted) onProgress(share);
  };
  try {
    const outcome = await work({ signal: end.signal, onProgress: tell });
    return isStalled ? err({ code: 'took-too-long', values: {} }) : outcome;
  } finally {
    cancel();
    signal.removeEventListener('abort', stop);
  }
}
