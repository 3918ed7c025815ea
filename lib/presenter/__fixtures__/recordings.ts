import type { AssistantMessage, UserMessage } from '@/lib/conversation/rows';
import type { PictureAttachment } from '@/lib/media/attachment';
import type { Recording } from '../recording';

export function aQuestion(id: string, part: Partial<UserMessage> = {}): UserMessage {
  return {
    id,
    conversationId: 'c1',
    parentId: null,
    createdAtMs: 1,
    role: 'user',
    text: `Question ${id}?`,
    attachments: [],
    ...part,
  };
}

export function anAnswer(id: string, part: Partial<AssistantMessage> = {}): AssistantMessage {
  return {
    id,
    conversationId: 'c1',
    parentId: null,
    createdAtMs: 2,
    role: 'assistant',
    status: 'finished',
    text: 'A cat.',
    reasoning: '',
    model: 'qwen3-vl-plus',
    provider: 'demo',
    isThinkingOn: false,
    finishReason: 'stop',
    failure: null,
    usage: { promptTokens: 10, completionTokens: 3, totalTokens: 13 },
    timing: { sentAtMs: 50, firstTokenMs: 500, reasoningMs: null, totalMs: 2000 },
    pictures: [],
    ...part,
  };
}

export function aRecording(...messages: Recording['messages']): Recording {
  return { title: 'Cats', messages, hashes: [] };
}

/** Its original and its sent copy have the given hashes. */
export function aPicture(
  original: string,
  sent: string,
  notes: PictureAttachment['sent']['notes'] = [],
): PictureAttachment {
  const stored = { mediaType: 'image/jpeg', byteLength: 3, width: 64, height: 32 };
  return {
    kind: 'picture',
    id: `attachment-${original.slice(0, 4)}`,
    name: 'cat.jpg',
    format: 'jpeg',
    original: { ...stored, hash: original },
    sent: { ...stored, hash: sent, dataUrlCharacters: 31, visualTokens: 4, notes },
  };
}
