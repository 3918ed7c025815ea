import { type Endpoint, type Remote, wrap } from 'comlink';
import { err, type Result } from '@/lib/core/result';
import type { MediaRefusal, MediaRefusalCode } from './attachment';

/** As much of a worker as the desk needs; `error` is heard when its script fails or its thread dies. */
export interface MediaWorker extends Endpoint {
  terminate(): void;
}

type Job<Jobs, T> = (worker: Remote<Jobs>) => Promise<Result<T, MediaRefusal>>;

/** How long a job is waited for, and when nobody wants it any more. */
export interface JobBounds {
  readonly signal?: AbortSignal;
  /** One that takes longer in the worker's hands is ended, and the worker with it. */
  readonly longest?: {
    readonly ms: number;
    /** Runs once after the delay; the returned function cancels. */
    readonly after: (delayMs: number, run: () => void) => () => void;
  };
}

/** Hands files to the worker one after another, which bounds the memory: 12 megapixels take 48 MB decoded. */
export type WorkerDesk<Jobs> = <T>(job: Job<Jobs, T>, bounds?: JobBounds) => Promise<Result<T, MediaRefusal>>;

interface Staff<Jobs> {
  readonly remote: Remote<Jobs>;
  readonly failed: Promise<void>;
  readonly dismiss: () => void;
}

/**
 * A desk whose worker starts with the first job. A job that brings the worker down is refused alone, with
 * `fatalCode`; the next one gets a new worker. Where no worker can start, every job is refused as unsupported. One
 * that is no longer wanted, or takes too long, is ended with its worker, since a decoder cannot be interrupted.
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
    const dismiss = () => {
      worker.terminate();
      if (staff?.dismiss === dismiss) staff = null;
    };
    const failed = new Promise<void>((resolve) => {
      worker.addEventListener('error', () => {
        dismiss();
        resolve();
      });
    });
    return { remote: wrap<Jobs>(worker), failed, dismiss };
  };

  const runNow = async <T>(job: Job<Jobs, T>, bounds: JobBounds): Promise<Result<T, MediaRefusal>> => {
    if (bounds.signal?.aborted) return refuse('cancelled');
    const limit = watchBounds(bounds);
    try {
      staff ??= hire();
      const { remote, failed, dismiss } = staff;
      const lost = failed.then(() => refuse(hasWorked ? fatalCode : 'unsupported-here'));
      const ended = limit.passed.then((code) => {
        dismiss();
        return refuse(code);
      });
      const result = await Promise.race([job(remote), lost, ended]);
      hasWorked ||= result.ok || result.error.code !== 'unsupported-here';
      return result;
    } catch {
      return refuse(staff === null ? 'unsupported-here' : fatalCode);
    } finally {
      limit.stop();
    }
  };

  return (job, bounds = {}) => {
    const turn = last.then(() => runNow(job, bounds));
    last = turn;
    return turn;
  };
}

/** Several desks behind one door: a job goes to the one with the shortest line. */
export function createWideDesk<Jobs>(desks: readonly WorkerDesk<Jobs>[]): WorkerDesk<Jobs> {
  const lines = desks.map((desk) => ({ desk, length: 0 }));
  return async (job, bounds) => {
    const [shortest] = lines.toSorted((one, other) => one.length - other.length);
    if (shortest === undefined) return refuse('unsupported-here');
    shortest.length += 1;
    try {
      return await shortest.desk(job, bounds);
    } finally {
      shortest.length -= 1;
    }
  };
}

/** Tells once which bound was passed; never, after `stop`. */
function watchBounds({ signal, longest }: JobBounds) {
  const stops: (() => void)[] = [];
  const passed = new Promise<MediaRefusalCode>((resolve) => {
    const abort = () => resolve('cancelled');
    signal?.addEventListener('abort', abort);
    stops.push(() => signal?.removeEventListener('abort', abort));
    if (longest !== undefined) stops.push(longest.after(longest.ms, () => resolve('took-too-long')));
  });
  return { passed, stop: () => stops.forEach((stop) => void stop()) };
}

function refuse(code: MediaRefusalCode) {
  return err({ code, values: {} });
}
