import type { ModelDescription } from '@/lib/catalogue/model';
import type { TaskMark } from '@/lib/tasks/task-mark';
import type { DraftMedium } from '../draft/draft-media';
import { laterThanSiblings, type Messages, pathTo } from '../message-tree';
import { numbersAfter } from '../number-media';
import type { AssistantMessage, Conversation, NumberedAttachment, UserMessage } from '../rows';
import { copyKey } from './target-key';

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

/** A person's words, and what they were asked as. */
export interface AskedWords {
  readonly text: string;
  readonly task: TaskMark | undefined;
}

/** A person's message. Its attachments get their numbers here, after every number that its path has given. */
export function newUserMessage(
  row: NewRow,
  { text, task }: AskedWords,
  media: readonly DraftMedium[],
): UserMessage {
  const kinds = media.map(({ attachment }) => attachment.kind);
  const numbers = numbersAfter(pathTo(row.messages, row.parentId), kinds);
  const attachments = media.map(({ attachment, preparedFor }, index): NumberedAttachment => {
    const number = numbers[index] ?? 0;
    return attachment.kind === 'video'
      ? { number, attachment }
      : { number, attachment, preparedFor: copyKey(preparedFor.picture, attachment.choices) };
  });
  return { ...factsOf(row), role: 'user', text, attachments, ...(task === undefined ? {} : { task }) };
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
