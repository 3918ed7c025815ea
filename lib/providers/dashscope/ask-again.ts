import 'server-only';
import type { Failure } from '@/lib/protocol/failure';

/** The outside world of a wait; tests bring their own. */
export interface Patience {
  /** In [0, 1): spreads the waits of many clients that failed at the same moment. */
  random(): number;
  /** Resolves after `ms`, or as soon as the signal is aborted, leaving no timer behind. Never rejects. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

const maxRetries = 2;
/** All waits of a turn together; whoever is told to wait for longer is told of it instead. */
const maxWaitMs = 6000;
const firstWaitMs = 1000;

export interface RetryPolicy {
  /** How long to wait before the same request is sent again; null when it is not to be. */
  nextWaitMs(failure: Failure): number | null;
  /** How often it said so. */
  retries(): number;
}

/**
 * Decides, before a stream begins, whether a fault may pass and when to ask again: exponential backoff with jitter, never
 * sooner than the upstream said. A refusal for good is never repeated, nor is a wait that went on for too long already.
 */
export function createRetryPolicy({ random }: Pick<Patience, 'random'>): RetryPolicy {
  let retries = 0;
  let leftMs = maxWaitMs;
  return {
    nextWaitMs(failure) {
      if (retries === maxRetries || !mayPass(failure)) return null;
      const backoffMs = firstWaitMs * 2 ** retries * (0.5 + random() / 2);
      const waitMs = Math.ceil(Math.max(backoffMs, (failure.retryAfterSeconds ?? 0) * 1000));
      if (waitMs > leftMs) return null;
      retries += 1;
      leftMs -= waitMs;
      return waitMs;
    },
    retries: () => retries,
  };
}

/** A code that is never worth it (a used-up quota, an unpaid bill) stays so whatever its status. */
function mayPass({ retryable, status }: Failure): boolean {
  return retryable && (status === 408 || status === 409 || status === 429 || status >= 500);
}

/**
 * When an answer's headers say that the request may be sent again, in seconds from now: `retry-after-ms`, or `retry-after`
 * in seconds or as a date. Null when they say nothing that makes sense.
 * Source: RFC 9110 section 10.2.3; https://github.com/openai/openai-node (`retry-after-ms`)
 */
export function readRetryAfter(headers: Headers, nowMs: number): number | null {
  const ms = numberIn(headers.get('retry-after-ms'));
  if (ms !== null) return ms / 1000;
  const told = headers.get('retry-after');
  const seconds = numberIn(told);
  if (seconds !== null || told === null) return seconds;
  const atMs = /GMT\s*$/.test(told) ? Date.parse(told) : Number.NaN;
  return Number.isNaN(atMs) ? null : Math.max(0, Math.ceil((atMs - nowMs) / 1000));
}

function numberIn(text: string | null): number | null {
  return text !== null && /^\s*\d{1,9}(\.\d+)?\s*$/.test(text) ? Number(text) : null;
}

export const ordinaryPatience: Patience = {
  random: Math.random,
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      signal.addEventListener('abort', wake, { once: true });
      if (signal.aborted) wake();
    }),
};
