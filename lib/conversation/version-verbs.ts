import type { Answering } from './answering';
import type { Ledger } from './ledger';
import { hasChildren, newestDescendant, versionBeside } from './message-tree';
import type { Recorder } from './recorder';
import type { ReplyRunner } from './reply-runner';
import type { RetryWaits } from './retry-waits';
import type { AssistantMessage } from './rows';
import type { Workspace } from './workspace';

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

  /** `tries` is how often this answer was tried again by itself. */
  async function answerAgain(id: string, tries: number): Promise<void> {
    const earlier = ledger.message(id);
    if (earlier?.role !== 'assistant' || earlier.parentId === null) return;
    const user = ledger.message(earlier.parentId);
    if (user?.role !== 'user') return;
    waits.cancelIn(earlier.conversationId);
    runner.stop(earlier.conversationId);
    const reply = answering.begin(user);
    dropIfEmptyFailure(earlier);
    recorder.flush();
    const refusal = await answering.receive(reply);
    if (refusal !== null) runner.fail(reply.id, refusal);
    retryLater(reply.id, tries);
  }

  /** Tries a reply again by itself if it failed of something that passes. */
  function retryLater(id: string, tries: number): void {
    waits.begin(id, tries, (attempt) => void answerAgain(id, attempt));
  }

  const verbs: Pick<Workspace, 'regenerate' | 'cancelRetry' | 'showVersion'> = {
    regenerate: (id) => answerAgain(id, 0),

    cancelRetry: waits.cancel,

    showVersion(id, step) {
      const { messages } = ledger.read();
      const beside = versionBeside(messages, id, step);
      if (beside === null) return;
      ledger.editConversation(beside.conversationId, { headId: newestDescendant(messages, beside.id) });
    },
  };

  return { verbs, retryLater };
}
