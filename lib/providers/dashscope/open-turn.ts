import 'server-only';
import type { Result } from '@/lib/core/result';
import type { ChatRequest } from '@/lib/protocol/chat-request';
import type { Failure } from '@/lib/protocol/failure';
import type { TurnEvent } from '@/lib/protocol/turn-event';
import type { TurnNotice } from '@/lib/protocol/turn-notice';
import type { Turn } from '@/lib/providers/provider';
import { createRetryPolicy, type Patience } from './ask-again';
import { type Repair, repairFor } from './repair-request';

export interface Opening<T> {
  readonly signal: AbortSignal;
  /** Sends the request and waits for the answer's head; `repaired` is what to ask instead of the turn's own, null at first. */
  readonly ask: (repaired: ChatRequest | null) => Promise<Result<T, Failure>>;
  readonly patience: Patience;
}

export interface Opened<T> {
  readonly answer: Result<T, Failure>;
  /** Goes out in one batch with `turn-started`, before it: empty when the first asking was enough, or nothing helped. */
  readonly notices: readonly TurnEvent[];
}

/**
 * Opens a turn's answer. A fault that may pass is asked again after a wait, a request that the upstream wants otherwise
 * is asked otherwise, once. Ends early when the signal is aborted: the last failure is given then.
 */
export async function openTurn<T>(
  turn: Pick<Turn, 'request'>,
  { signal, ask, patience }: Opening<T>,
): Promise<Opened<T>> {
  const policy = createRetryPolicy(patience);
  let repaired: ChatRequest | null = null;
  let repairNotice: TurnNotice | null = null;
  for (;;) {
    const answer = await ask(repaired);
    if (answer.ok) return { answer, notices: noticesOf(policy.retries(), repairNotice) };
    const failed = {
      answer: { ok: false, error: withAttempts(answer.error, policy.retries()) },
      notices: [],
    } as const;
    if (signal.aborted) return failed;
    const repair: Repair | null = repaired === null ? repairFor(answer.error, () => asked(turn)) : null;
    if (repair !== null) {
      repaired = repair.request;
      repairNotice = { code: repair.notice };
      continue;
    }
    const waitMs = policy.nextWaitMs(answer.error);
    if (waitMs === null) return failed;
    await patience.sleep(waitMs, signal);
    if (signal.aborted) return failed;
  }
}

/** The request as adapters send it: a stream with token counts, whatever form the client wants its answer in. */
function asked({ request }: Pick<Turn, 'request'>): ChatRequest {
  return { ...request, stream: true, stream_options: { include_usage: true } };
}

function noticesOf(retries: number, repair: TurnNotice | null): readonly TurnEvent[] {
  const retried: TurnNotice = { code: 'retried', values: { attempts: retries + 1 } };
  const notices = [...(retries > 0 ? [retried] : []), ...(repair === null ? [] : [repair])];
  return notices.map((notice) => ({ type: 'turn-noticed', notice }));
}

/** How often it was tried stands with the failure, as a notice could not travel with its status. */
function withAttempts(failure: Failure, retries: number): Failure {
  return retries === 0 ? failure : { ...failure, values: { ...failure.values, attempts: retries + 1 } };
}
