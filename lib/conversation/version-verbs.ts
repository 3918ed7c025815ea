import type { Answering } from './answering';
import type { Ledger } from './ledger';
import { hasChildren, newestDescendant, versionBeside } from './message-tree';
import type { Recorder } from './recorder';
import type { ReplyRunner } from './reply-runner';
import type { AssistantMessage } from './rows';
import type { Workspace } from './workspace';

export interface VersionVerbsDeps {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly runner: ReplyRunner;
  readonly answering: Answering;
}

/** Answering again, and choosing which answer is shown. */
export function createVersionVerbs({
  ledger,
  recorder,
  runner,
  answering,
}: VersionVerbsDeps): Pick<Workspace, 'regenerate' | 'showVersion'> {
  /** A failure without a word is not a version worth going back to: trying again replaces it. */
  const dropIfEmptyFailure = (reply: AssistantMessage) => {
    const isEmptyFailure = reply.status === 'failed' && reply.text === '' && reply.reasoning === '';
    if (isEmptyFailure && !hasChildren(ledger.read().messages, reply.id)) ledger.dropMessages([reply]);
  };

  return {
    async regenerate(id) {
      const earlier = ledger.message(id);
      if (earlier?.role !== 'assistant' || earlier.parentId === null) return;
      const user = ledger.message(earlier.parentId);
      if (user?.role !== 'user') return;
      runner.stop(earlier.conversationId);
      const reply = answering.begin(user);
      dropIfEmptyFailure(earlier);
      recorder.flush();
      const refusal = await answering.receive(reply);
      if (refusal !== null) runner.fail(reply.id, refusal);
    },

    showVersion(id, step) {
      const { messages } = ledger.read();
      const beside = versionBeside(messages, id, step);
      if (beside === null) return;
      ledger.editConversation(beside.conversationId, { headId: newestDescendant(messages, beside.id) });
    },
  };
}
