import { err, type Result } from '@/lib/core/result';
import type { ChatRequest } from '@/lib/protocol/chat-request';
import type { Failure } from '@/lib/protocol/failure';
import type { Ledger } from '../ledger';
import type { Presence } from '../presence';
import type { AssistantMessage } from '../rows';
import { sendTurn } from '../send-turn';
import type { Recorder } from '../storage/recorder';
import type { WorkspaceDeps } from '../workspace-deps';
import { createEventInbox } from './event-inbox';
import { endReply, reduceTurn } from './reduce-turn';
import { createReplyTimeline, type ReplyTimeline } from './reply-timeline';

export interface RunnerDeps extends Pick<WorkspaceDeps, 'fetch' | 'now' | 'atNextFrame'> {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly presence: Presence;
}

/** Prepares the request of a reply; may take time (pictures, uploads), and may find that it cannot be made. */
export type PrepareRequest = (signal: AbortSignal) => Promise<Result<PreparedTurn, Failure>>;

export interface PreparedTurn {
  readonly request: ChatRequest;
  /** What lets the request point at uploaded files. */
  readonly uploadTokens: readonly string[];
}

interface Run {
  readonly replyId: string;
  readonly abort: AbortController;
  readonly inbox: ReturnType<typeof createEventInbox>;
  readonly timeline: ReplyTimeline;
}

/**
 * Receives replies, at most one per conversation and any number of conversations at once. Events come into the
 * state once per frame, the end of a turn at once; rows reach storage behind the state, never once per token.
 */
export function createReplyRunner(deps: RunnerDeps) {
  const { ledger, recorder } = deps;
  const runs = new Map<string, Run>();

  const showRunning = () =>
    ledger.set({ running: Object.fromEntries([...runs].map(([id, { replyId }]) => [id, replyId])) });

  function begin({ id: replyId, conversationId }: AssistantMessage): Run {
    stop(conversationId);
    const timeline = createReplyTimeline();
    const run = { replyId, abort: new AbortController(), timeline, inbox: inboxOf(replyId, timeline, deps) };
    runs.set(conversationId, run);
    showRunning();
    return run;
  }

  function end(conversationId: string, run: Run): void {
    run.inbox.commit();
    ledger.editReply(run.replyId, run.timeline.addTo);
    if (runs.get(conversationId) === run) runs.delete(conversationId);
    showRunning();
    recorder.flush();
  }

  /** Ends the reply that is received in this conversation; what arrived is kept. */
  function stop(conversationId: string): void {
    const run = runs.get(conversationId);
    if (run === undefined) return;
    run.inbox.commit();
    ledger.editReply(run.replyId, (reply) => endReply(reply, 'stopped', elapsedMs(reply, deps)));
    run.abort.abort();
    end(conversationId, run);
  }

  return {
    stop,
    isRunning: (replyId: string): boolean => [...runs.values()].some((run) => run.replyId === replyId),
    commitAll: () => {
      for (const { inbox } of runs.values()) inbox.commit();
    },
    fail: (replyId: string, failure: Failure) => {
      ledger.editReply(replyId, (reply) =>
        reduceTurn(reply, { type: 'turn-failed', failure }, elapsedMs(reply, deps)),
      );
      recorder.flush();
    },

    /** Resolves when the reply has ended: with null, or with the failure that came instead of a stream. */
    async run(reply: AssistantMessage, prepare: PrepareRequest): Promise<Failure | null> {
      const run = begin(reply);
      const request = await prepareSafely(prepare, run.abort.signal);
      if (run.abort.signal.aborted) return null;
      const refusal = request.ok ? await receive(request.value, run, deps) : request.error;
      await deps.presence.here();
      if (run.abort.signal.aborted) return null;
      end(reply.conversationId, run);
      return refusal;
    },
  };
}

export type ReplyRunner = ReturnType<typeof createReplyRunner>;

async function prepareSafely(
  prepare: PrepareRequest,
  signal: AbortSignal,
): Promise<Result<PreparedTurn, Failure>> {
  try {
    return await prepare(signal);
  } catch {
    return err(notPrepared);
  }
}

const notPrepared: Failure = {
  code: 'internal_error',
  message: 'The request could not be prepared.',
  param: null,
  retryable: true,
  status: 500,
};

function inboxOf(replyId: string, timeline: ReplyTimeline, { atNextFrame, presence, ledger }: RunnerDeps) {
  return createEventInbox({
    atNextFrame,
    presence,
    deliver: (arrived) =>
      ledger.editReply(replyId, (reply) =>
        arrived.reduce((before, { event, elapsedMs }) => {
          const grown = reduceTurn(before, event, elapsedMs);
          timeline.note(grown, elapsedMs);
          return grown;
        }, reply),
      ),
  });
}

function receive(
  { request, uploadTokens }: PreparedTurn,
  { replyId, abort, inbox }: Run,
  { fetch, ledger, now }: RunnerDeps,
): Promise<Failure | null> {
  const sentAtMs = now();
  ledger.editReply(replyId, (reply) => ({ ...reply, timing: { ...reply.timing, sentAtMs } }));
  return sendTurn(request, {
    fetch,
    signal: abort.signal,
    uploadTokens,
    onAccepted: (provider) => ledger.editReply(replyId, (reply) => withProvider(reply, provider)),
    onEvents: (events) => inbox.take(events, Math.max(0, now() - sentAtMs)),
  });
}

function elapsedMs({ timing }: AssistantMessage, { now }: RunnerDeps): number {
  return Math.max(0, now() - timing.sentAtMs);
}

function withProvider(reply: AssistantMessage, provider: string | null): AssistantMessage {
  return provider === null || provider === reply.provider ? reply : { ...reply, provider };
}
