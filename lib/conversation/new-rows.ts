import type { ModelDescription } from '@/lib/catalogue/model';
import type { DraftPicture } from './draft-pictures';
import { laterThanSiblings, type Messages, nextPictureNumber, pathTo } from './message-tree';
import type { AssistantMessage, Conversation, NumberedAttachment, UserMessage } from './rows';

export interface NewRow {
  readonly id: string;
  readonly conversationId: string;
  readonly parentId: string | null;
  readonly nowMs: number;
  readonly messages: Messages;
}

export function newConversationRow(id: string, nowMs: number): Conversation {
  return { id, title: '', createdAtMs: nowMs, updatedAtMs: nowMs, headId: null, isStageClosed: false };
}

/** A person's message. Its pictures get their numbers here, after every number that its path has given. */
export function newUserMessage(row: NewRow, text: string, pictures: readonly DraftPicture[]): UserMessage {
  const first = nextPictureNumber(pathTo(row.messages, row.parentId));
  const attachments: NumberedAttachment[] = pictures.map(({ attachment, preparedFor }, index) => ({
    number: first + index,
    attachment,
    preparedFor,
  }));
  return { ...factsOf(row), role: 'user', text, attachments };
}

/** A reply that waits for its first token. */
export function newReply(
  row: NewRow,
  model: ModelDescription,
  provider: string,
  isThinkingOn: boolean,
): AssistantMessage {
  return {
    ...factsOf(row),
    role: 'assistant',
    status: 'waiting',
    text: '',
    reasoning: '',
    model: model.id,
    provider,
    isThinkingOn,
    finishReason: null,
    failure: null,
    usage: null,
    timing: { sentAtMs: row.nowMs, firstTokenMs: null, reasoningMs: null, totalMs: null },
    pictures: [],
  };
}

function factsOf({ id, conversationId, parentId, nowMs, messages }: NewRow) {
  return {
    id,
    conversationId,
    parentId,
    createdAtMs: laterThanSiblings(messages, parentId, conversationId, nowMs),
  };
}
