import type { AssistantMessage, UserMessage } from '@/lib/conversation/rows';
import type { PictureAttachment, SentPicture } from '@/lib/media/attachment';

const stored = { mediaType: 'image/jpeg', byteLength: 4, width: 64, height: 32 };

export function sentCopy(name: string): SentPicture {
  return { ...stored, hash: `sent-${name}`, dataUrlCharacters: 31, visualTokens: 4, notes: [] };
}

export function pictureNamed(name: string): PictureAttachment {
  const original = { ...stored, hash: `original-${name}` };
  return { kind: 'picture', id: `attachment-${name}`, name, format: 'jpeg', original, sent: sentCopy(name) };
}

export function question(id: string, parentId: string | null, names: Readonly<Record<string, number>>): UserMessage {
  const attachments = Object.entries(names).map(([name, number]) => ({ number, attachment: pictureNamed(name) }));
  return { id, conversationId: 'c', parentId, createdAtMs: 1, role: 'user', text: 'What is this?', attachments };
}

/** A finished reply that was given the pictures. */
export function answer(id: string, parentId: string, text: string, names: Readonly<Record<string, number>>) {
  const pictures = Object.entries(names).map(([name, number]) => ({
    number,
    attachmentId: `attachment-${name}`,
    sent: sentCopy(name),
  }));
  return {
    id,
    conversationId: 'c',
    parentId,
    createdAtMs: 2,
    role: 'assistant',
    status: 'finished',
    text,
    reasoning: '',
    model: 'qwen3-vl-plus',
    provider: 'demo',
    isThinkingOn: false,
    finishReason: 'stop',
    failure: null,
    usage: null,
    timing: { sentAtMs: 0, firstTokenMs: null, reasoningMs: null, totalMs: null },
    pictures,
  } as const satisfies AssistantMessage;
}
