import type { Attachment, SentPicture } from '@/lib/media/attachment';
import type { AssistantMessage, Conversation, Message, UserMessage } from '../rows';

export function aConversation(part: Partial<Conversation> = {}): Conversation {
  return {
    id: 'c1',
    title: '',
    createdAtMs: 1,
    updatedAtMs: 1,
    headId: null,
    isStageClosed: false,
    ...part,
  };
}

export function aUserMessage(part: Partial<UserMessage> = {}): UserMessage {
  return {
    id: 'u1',
    conversationId: 'c1',
    parentId: null,
    createdAtMs: 1,
    role: 'user',
    text: 'What is this?',
    attachments: [],
    ...part,
  };
}

export function aReply(part: Partial<AssistantMessage> = {}): AssistantMessage {
  return {
    id: 'r1',
    conversationId: 'c1',
    parentId: 'u1',
    createdAtMs: 2,
    role: 'assistant',
    status: 'waiting',
    text: '',
    reasoning: '',
    model: 'qwen3-vl-plus',
    provider: 'demo',
    isThinkingOn: false,
    finishReason: null,
    failure: null,
    usage: null,
    timing: { sentAtMs: 0, firstTokenMs: null, reasoningMs: null, totalMs: null },
    pictures: [],
    ...part,
  };
}

export function aSentPicture(hash: string, part: Partial<SentPicture> = {}): SentPicture {
  return {
    hash,
    mediaType: 'image/jpeg',
    byteLength: 4,
    width: 64,
    height: 32,
    dataUrlCharacters: 31,
    visualTokens: 4,
    notes: [],
    ...part,
  };
}

/** Its original is stored as `original-<name>`, its sent copy as `sent-<name>`. */
export function anAttachment(name: string): Attachment {
  const sent = aSentPicture(`sent-${name}`);
  const { hash: _, dataUrlCharacters: _2, visualTokens: _3, notes: _4, ...original } = sent;
  return {
    kind: 'picture',
    id: `attachment-${name}`,
    name,
    format: 'jpeg',
    original: { ...original, hash: `original-${name}` },
    sent,
  };
}

/** A map of rows by id, as the state holds them. */
export function byId(...rows: readonly Message[]): Record<string, Message> {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}
