import { type Remote, releaseProxy, wrap } from 'comlink';
import { err, type Result } from '@/lib/core/result';
import type { DocumentTrouble } from '../opened-document';
import type { MediaWorker } from '../worker-desk';

export type After = (delayMs: number, run: () => void) => () => void;

type Answer<T> = Promise<Result<T, DocumentTrouble>>;

/** One document's worker: it holds the document, so whoever ends it closes that. */
export interface DocumentThread<Jobs> {
  /** Refused when the worker dies, is ended, or takes longer than it may. */
  ask<T>(job: (worker: Remote<Jobs>) => Answer<T>): Answer<T>;
  /** What needs no answer. */
  tell(job: (worker: Remote<Jobs>) => Promise<unknown>): void;
  end(): void;
}

/** So long the slowest page of the slowest machine may take. */
const longestMs = 90_000;

/** Starts the worker. One that takes too long is ended, and with it everything that is asked of it afterwards. */
export function startDocumentThread<Jobs>(
  startWorker: () => MediaWorker,
  after: After,
): DocumentThread<Jobs> {
  let lost: DocumentTrouble | null = null;
  let hasAnswered = false;
  const { promise: loss, resolve: lose } = withResolver<DocumentTrouble>();
  const worker = tryStart(startWorker);
  const remote = worker === null ? null : wrap<Jobs>(worker);

  const end = (trouble: DocumentTrouble) => {
    if (lost !== null) return;
    lost = trouble;
    worker?.terminate();
    remote?.[releaseProxy]?.();
    lose(trouble);
  };
  worker?.addEventListener('error', () => end(hasAnswered ? 'page-not-drawn' : 'unsupported-here'));

  return {
    async ask(job) {
      if (remote === null) return err('unsupported-here');
      if (lost !== null) return err(lost);
      const cancelLimit = after(longestMs, () => end('took-too-long'));
      try {
        const answer = await Promise.race([job(remote), loss.then((trouble) => err(trouble))]);
        hasAnswered ||= answer.ok || answer.error !== 'unsupported-here';
        return answer;
      } catch {
        return err(lost ?? 'unsupported-here');
      } finally {
        cancelLimit();
      }
    },
    tell(job) {
      if (remote !== null && lost === null) void job(remote).catch(() => undefined);
    },
    end: () => end('cancelled'),
  };
}

function tryStart(startWorker: () => MediaWorker): MediaWorker | null {
  try {
    return startWorker();
  } catch {
    return null;
  }
}

function withResolver<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
