import { laterThanSiblings } from '../message-tree';
import type { UserMessage } from '../rows';
import type { Workspace } from '../workspace';
import type { WorkspaceDeps } from '../workspace-deps';
import type { VersionVerbs, VersionVerbsDeps } from './version-verbs';

interface EditDeps
  extends Omit<VersionVerbsDeps, 'recorder'>,
    Pick<WorkspaceDeps, 'newId' | 'now'>,
    Pick<VersionVerbs, 'receive'> {}

/** Another version of a person's message, with the same attachments and their numbers, and an answer to it. */
export function createEditVerbs({
  ledger,
  runner,
  waits,
  answering,
  receive,
  newId,
  now,
}: EditDeps): Pick<Workspace, 'editMessage'> {
  return {
    async editMessage(id, text) {
      const earlier = ledger.message(id);
      const words = text.trim();
      if (earlier?.role !== 'user' || (words === '' && earlier.attachments.length === 0)) return;
      const { conversationId, parentId } = earlier;
      waits.cancelIn(conversationId);
      runner.stop(conversationId);
      const createdAtMs = laterThanSiblings(ledger.read().messages, parentId, conversationId, now());
      const user: UserMessage = { ...earlier, id: newId(), text: words, createdAtMs };
      ledger.putMessages([user]);
      await receive(answering.begin(user), 0);
    },
  };
}
