import type { Ledger } from '../ledger';
import { hasChildren, newestDescendant, versionBeside } from '../message-tree';
import type { RetryWaits } from '../retry-waits';
import type { AssistantMessage, UserMessage } from '../rows';
import type { Recorder } from '../storage/recorder';
import type { Workspace } from '../workspace';
import type { Answering, TurnStep } from './answering';
import { markRefused } from './mark-refused';
import type { ReplyRunner } from './reply-runner';

export interface VersionVerbsDeps {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly runner: ReplyRunner;
  readonly answering: Answering;
  readonly waits: RetryWaits;
}

/** Answering again, at once or when a fault has passed, and choosing which answer is shown. */
export function createVersionVerbs({ ledger, recorder, runner, answering, waits }: VersionVerbsDeps) {
  /** A failure without a word is not a version worth going back to: trying again replaces it. */
  const dropIfEmptyFailure = (reply: AssistantMessage) => {
    const isEmptyFailure = reply.status === 'failed' && reply.text === '' && reply.reasoning === '';
    if (isEmptyFailure && !hasChildren(ledger.read().messages, reply.id)) ledger.dropMessages([reply]);
  };

  /** The person's message that this reply answers. */
  const questionOf = ({ parentId }: AssistantMessage): UserMessage | null => {
    const user = parentId === null ? null : ledger.message(parentId);
    return user?.role === 'user' ? user : null;
  };

  /** `tries` is how often this answer was tried again by itself. */
  async function receive(reply: AssistantMessage, tries: number, before?: TurnStep): Promise<void> {
    recorder.flush();
    const refusal = await answering.receive(reply, before);
    if (refusal !== null) runner.fail(reply.id, refusal);
    settle(reply.id, tries);
  }

  /**
   * What follows of how a reply ended: what was refused of its media is marked, and a reply that failed of something
   * that passes is tried again by itself, in its place, so that nothing moves.
   */
  function settle(id: string, tries: number): void {
    markRefused(id, ledger);
    waits.begin(id, tries, (attempt) => {
      const failed = ledger.message(id);
      const user = failed?.role === 'assistant' ? questionOf(failed) : null;
      if (failed?.role === 'assistant' && user !== null) void receive(answering.begin(user, failed), attempt);
    });
  }

  /** `before` is done within the turn, before its request is made. */
  async function answerAgain(id: string, before?: TurnStep): Promise<void> {
    const earlier = ledger.message(id);
    const user = earlier?.role === 'assistant' ? questionOf(earlier) : null;
    if (earlier?.role !== 'assistant' || user === null) return;
    waits.cancelIn(earlier.conversationId);
    runner.stop(earlier.conversationId);
    const reply = answering.begin(user);
    dropIfEmptyFailure(earlier);
    await receive(reply, 0, before);
  }

  const verbs: Pick<Workspace, 'regenerate' | 'cancelRetry' | 'showVersion'> = {
    regenerate: (id) => answerAgain(id),

    cancelRetry: waits.cancel,

    showVersion(id, step) {
      const { messages } = ledger.read();
      const beside = versionBeside(messages, id, step);
      if (beside === null) return;
      ledger.editConversation(beside.conversationId, { headId: newestDescendant(messages, beside.id) });
    },
  };

  return { verbs, settle, answerAgain, receive };
}

export type VersionVerbs = ReturnType<typeof createVersionVerbs>;
