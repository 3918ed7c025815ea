import { type Endpoint, type Remote, wrap } from 'comlink';
import { err, type Result } from '@/lib/core/result';
import type { MediaRefusal, MediaRefusalCode } from './attachment';

/** As much of a worker as the desk needs; `error` is heard when its script fails or its thread dies. */
export interface MediaWorker extends Endpoint {
  terminate(): void;
}

type Job<Jobs, T> = (worker: Remote<Jobs>) => Promise<Result<T, MediaRefusal>>;

/** Hands files to the worker one after another, which bounds the memory: 12 megapixels take 48 MB decoded. */
export type WorkerDesk<Jobs> = <T>(job: Job<Jobs, T>) => Promise<Result<T, MediaRefusal>>;

interface Staff<Jobs> {
  readonly remote: Remote<Jobs>;
  readonly failed: Promise<void>;
}

/**
 * A desk whose worker starts with the first job. A job that brings the worker down is refused alone, with
 * `fatalCode`; the next one gets a new worker. Where no worker can start, every job is refused as unsupported.
 */
export function createWorkerDesk<Jobs>(
  startWorker: () => MediaWorker,
  fatalCode: MediaRefusalCode,
): WorkerDesk<Jobs> {
  let staff: Staff<Jobs> | null = null;
  let hasWorked = false;
  let last: Promise<unknown> = Promise.resolve();

  const hire = (): Staff<Jobs> => {
    const worker = startWorker();
    const failed = new Promise<void>((resolve) => {
      worker.addEventListener('error', () => {
        worker.terminate();
        staff = null;
        resolve();
      });
    });
    return { remote: wrap<Jobs>(worker), failed };
  };

  const runNow = async <T>(job: Job<Jobs, T>): Promise<Result<T, MediaRefusal>> => {
    try {
      staff ??= hire();
      const lost = staff.failed.then(() => refuse(hasWorked ? fatalCode : 'unsupported-here'));
      const result = await Promise.race([job(staff.remote), lost]);
      hasWorked ||= result.ok || result.error.code !== 'unsupported-here';
      return result;
    } catch {
      return refuse(staff === null ? 'unsupported-here' : fatalCode);
    }
  };

  return (job) => {
    const turn = last.then(() => runNow(job));
    last = turn;
    return turn;
  };
}

function refuse(code: MediaRefusalCode) {
  return err({ code, values: {} });
}
