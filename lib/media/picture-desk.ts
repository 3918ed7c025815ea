import { type Endpoint, type Remote, wrap } from 'comlink';
import { err, type Result } from '@/lib/core/result';
import type { MediaRefusal } from './attachment';
import type { PictureJobs } from './picture.worker';

/** As much of a worker as the desk needs; `error` is heard when its script fails or its thread dies. */
export interface PictureWorker extends Endpoint {
  terminate(): void;
}

type Job<T> = (worker: Remote<PictureJobs>) => Promise<Result<T, MediaRefusal>>;

/** Hands pictures to the worker one after another, which bounds the memory: 12 megapixels take 48 MB decoded. */
export type PictureDesk = <T>(job: Job<T>) => Promise<Result<T, MediaRefusal>>;

interface Staff {
  readonly remote: Remote<PictureJobs>;
  readonly failed: Promise<void>;
}

/**
 * A desk whose worker starts with the first job. A job that brings the worker down is refused alone; the next one
 * gets a new worker. Where no worker can start, every job is refused as unsupported.
 */
export function createPictureDesk(startWorker: () => PictureWorker): PictureDesk {
  let staff: Staff | null = null;
  let hasWorked = false;
  let last: Promise<unknown> = Promise.resolve();

  const hire = (): Staff => {
    const worker = startWorker();
    const failed = new Promise<void>((resolve) => {
      worker.addEventListener('error', () => {
        worker.terminate();
        staff = null;
        resolve();
      });
    });
    return { remote: wrap<PictureJobs>(worker), failed };
  };

  const runNow = async <T>(job: Job<T>): Promise<Result<T, MediaRefusal>> => {
    try {
      staff ??= hire();
      const lost = staff.failed.then(() => refuse(hasWorked ? 'not-decodable' : 'unsupported-here'));
      const result = await Promise.race([job(staff.remote), lost]);
      hasWorked ||= result.ok || result.error.code !== 'unsupported-here';
      return result;
    } catch {
      return refuse(staff === null ? 'unsupported-here' : 'not-decodable');
    }
  };

  return (job) => {
    const turn = last.then(() => runNow(job));
    last = turn;
    return turn;
  };
}

function refuse(code: MediaRefusal['code']) {
  return err({ code, values: {} });
}
