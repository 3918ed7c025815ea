import { handleOf } from '@/lib/media/file-handles';
import { conversationTitle } from '../conversation-title';
import type { DraftMedium } from '../draft/draft-media';
import type { DraftVerbs, TakenDraft } from '../draft/draft-verbs';
import { keptMedium } from '../draft/kept-medium';
import { draftCanBeSent } from '../draft-readiness';
import type { Ledger } from '../ledger';
import type { Originals } from '../originals';
import type { RetryWaits } from '../retry-waits';
import type { Conversation, UserMessage } from '../rows';
import type { Recorder } from '../storage/recorder';
import type { Tabs } from '../tabs';
import type { WorkspaceDeps } from '../workspace-deps';
import type { Answering } from './answering';
import { wasNeverAccepted } from './never-accepted';
import { newConversationRow, newUserMessage } from './new-rows';
import type { ReplyRunner } from './reply-runner';

export interface SendDeps extends Pick<WorkspaceDeps, 'newId' | 'now'> {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly tabs: Tabs;
  readonly runner: ReplyRunner;
  readonly answering: Answering;
  readonly draft: DraftVerbs;
  readonly waits: RetryWaits;
  readonly originals: Originals;
  /** What follows of how a reply ended. */
  readonly settle: (replyId: string, tries: number) => void;
}

/**
 * Sends the draft into the conversation on screen, or into a new one; a reply that is still streaming there is
 * stopped first. A message that was refused before any model could see it leaves the transcript again and goes
 * back into the draft; when the person has moved on to another conversation it stays, with its failure.
 */
export async function sendDraft(deps: SendDeps): Promise<void> {
  const { ledger, recorder, runner, answering, draft, settle } = deps;
  if (!draftCanBeSent(draft.read())) return;
  const before = currentConversation(ledger);
  if (before !== null) stopAnswers(deps, before.id);
  const taken = draft.take();
  const user = putUserMessage(deps, before, taken);
  const reply = answering.begin(user);
  recorder.flush();
  const refusal = await answering.receive(reply);
  const isStillShown = ledger.read().currentId === user.conversationId;
  if (refusal === null || !wasNeverAccepted(refusal) || !isStillShown) {
    if (refusal !== null) runner.fail(reply.id, refusal);
    return settle(reply.id, 0);
  }
  ledger.dropMessages([user, reply]);
  takeBackConversation(deps, user.conversationId, before);
  draft.giveBack(taken, refusal);
}

/** Neither the reply that streams there nor one that would be tried again goes on. */
export function stopAnswers(
  { runner, waits }: Pick<SendDeps, 'runner' | 'waits'>,
  conversationId: string,
): void {
  waits.cancelIn(conversationId);
  runner.stop(conversationId);
}

function putUserMessage(
  { ledger, recorder, originals, newId, now }: SendDeps,
  before: Conversation | null,
  taken: TakenDraft,
): UserMessage {
  const nowMs = now();
  const conversation = before ?? newConversationRow(newId(), nowMs);
  const { messages } = ledger.read();
  const row = {
    id: newId(),
    conversationId: conversation.id,
    parentId: conversation.headId,
    nowMs,
    messages,
  };
  const media = mediaOf(taken, originals);
  const user = newUserMessage(row, { text: taken.text.trim(), task: taken.task }, media);
  const title = conversation.title || conversationTitle(user.text, user.attachments);
  if (before === null) ledger.addConversation({ ...conversation, title });
  else if (before.title === '') ledger.editConversation(conversation.id, { title });
  ledger.putMessages([user]);
  ledger.set({ currentId: conversation.id });
  for (const [hash, blob] of media.flatMap(({ blobs }) => [...blobs])) {
    recorder.note((waiting) => waiting.blobs.set(hash, blob));
  }
  return user;
}

function takeBackConversation(
  { ledger, recorder, tabs }: SendDeps,
  id: string,
  before: Conversation | null,
): void {
  if (before !== null) {
    const { headId, updatedAtMs, title } = before;
    ledger.editConversation(id, { headId, updatedAtMs, ...(title === '' ? { title } : {}) });
    return;
  }
  ledger.hideConversation(id);
  void recorder.afterWrites((storage) => storage.purge(id)).then(() => tabs.tellChanged([id]));
}

/** In the order of the tray, as storage keeps them. */
function mediaOf({ attachments, prepared }: TakenDraft, originals: Originals): readonly DraftMedium[] {
  return attachments.flatMap(({ id, file }) => {
    const whole = prepared.get(id);
    if (whole === undefined) return [];
    const { medium, tooLarge } = keptMedium(whole);
    if (tooLarge !== null) originals.hold(tooLarge.hash, tooLarge.blob, handleOf(file));
    return medium;
  });
}

function currentConversation(ledger: Ledger): Conversation | null {
  const { currentId, conversations } = ledger.read();
  return currentId === null ? null : (conversations[currentId] ?? null);
}
