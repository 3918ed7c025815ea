import { failureTable } from '@/lib/protocol/failure-table';
import type { Ledger } from './ledger';
import type { AssistantMessage } from './rows';
import type { WorkspaceDeps } from './workspace-deps';

/** A failed reply that will be tried again by itself. Lives in this page only: a reload forgets it. */
export interface RetryWait {
  /** Which try comes next, from 1. */
  readonly attempt: number;
  readonly most: number;
  /** The whole of the wait. */
  readonly seconds: number;
  readonly endsAtMs: number;
}

const mostAttempts = 5;
const firstWaitSeconds = 2;
const longestBackoffSeconds = 60;
/** Whoever is told to wait for longer has turned to something else by then, and is asked first. */
const longestWaitSeconds = 300;
/** A timer that fires later than this slept with the machine: nobody waits for that answer any more. */
const latestMs = 60_000;

/**
 * How long to wait before a failed reply is tried again by itself, in seconds; null when it is not. `tries` is how often
 * that was done for it already. Only what was refused before anything was written, and cost nothing, is tried again.
 */
export function retryWaitSeconds(reply: AssistantMessage, tries: number): number | null {
  const { failure, status, text, reasoning } = reply;
  if (status !== 'failed' || failure === null || text !== '' || reasoning !== '') return null;
  const { retry, remedy } = failureTable[failure.code];
  const passes = failure.retryable && retry === 'after-a-wait' && remedy === 'retry';
  if (!passes || tries >= mostAttempts) return null;
  const backoff = Math.min(firstWaitSeconds * 2 ** tries, longestBackoffSeconds);
  const seconds = Math.max(backoff, Math.ceil(failure.retryAfterSeconds ?? 0));
  return seconds <= longestWaitSeconds ? seconds : null;
}

export interface RetryWaitsDeps extends Pick<WorkspaceDeps, 'after' | 'now'> {
  readonly ledger: Ledger;
}

/** The waits of this page, at most one per conversation, shown as `waits` of the state. */
export function createRetryWaits({ ledger, after, now }: RetryWaitsDeps) {
  const timers = new Map<string, () => void>();

  const show = (id: string, wait: RetryWait | null) => {
    const { [id]: _, ...others } = ledger.read().waits;
    ledger.set({ waits: wait === null ? others : { ...others, [id]: wait } });
  };

  function cancel(id: string): void {
    if (!timers.has(id)) return;
    timers.get(id)?.();
    timers.delete(id);
    show(id, null);
  }

  /** The person has stayed with this failure: it is still what their conversation ends with. */
  const isStillWanted = (id: string, endsAtMs: number): boolean => {
    const reply = ledger.message(id);
    const head = reply === null ? null : ledger.conversation(reply.conversationId)?.headId;
    return head === id && now() - endsAtMs <= latestMs;
  };

  return {
    cancel,

    cancelIn(conversationId: string): void {
      for (const id of timers.keys()) {
        if (ledger.message(id)?.conversationId === conversationId) cancel(id);
      }
    },

    cancelAll(): void {
      for (const id of timers.keys()) cancel(id);
    },

    /** Begins to wait if this reply has failed in a way that passes; `again` is called when the wait is over. */
    begin(id: string, tries: number, again: (attempt: number) => void): void {
      const reply = ledger.message(id);
      const seconds = reply?.role === 'assistant' ? retryWaitSeconds(reply, tries) : null;
      if (seconds === null) return;
      const attempt = tries + 1;
      const endsAtMs = now() + seconds * 1000;
      const run = () => {
        const isWanted = isStillWanted(id, endsAtMs);
        cancel(id);
        if (isWanted) again(attempt);
      };
      cancel(id);
      timers.set(id, after(seconds * 1000, run));
      show(id, { attempt, most: mostAttempts, seconds, endsAtMs });
    },
  };
}

export type RetryWaits = ReturnType<typeof createRetryWaits>;
