import type { PictureAttachment, SentPicture, VideoAttachment } from '@/lib/media/attachment';
import type { PreparedMedia } from '@/lib/media/prepared-media';
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
export function anAttachment(name: string): PictureAttachment {
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

/** A video of 14 seconds. Its original is stored as `original-<name>`, the rest as `sent-<name>`, `poster-<name>`. */
export function aVideo(name: string): VideoAttachment {
  const original = {
    hash: `original-${name}`,
    mediaType: 'video/mp4',
    byteLength: 5,
    width: 640,
    height: 360,
    durationSeconds: 14,
  };
  const sent = { ...original, hash: `sent-${name}`, dataUrlCharacters: 30, visualTokens: 3082, notes: [] };
  const poster = { hash: `poster-${name}`, mediaType: 'image/jpeg', byteLength: 6, width: 640, height: 360 };
  return { kind: 'video', id: `attachment-${name}`, name, format: 'mp4', original, sent, poster };
}

export function preparedPicture(file: Blob, name: string): PreparedMedia {
  const attachment = anAttachment(name);
  const blobs = new Map([
    [attachment.original.hash, file],
    [attachment.sent.hash, new Blob([`sent ${name}`])],
  ]);
  return { attachment, blobs, preview: new Blob([`preview ${name}`]) };
}

export function preparedVideo(file: Blob, name: string): PreparedMedia {
  const attachment = aVideo(name);
  const poster = new Blob([`poster ${name}`]);
  const blobs = new Map([
    [attachment.original.hash, file],
    [attachment.sent.hash, new Blob([`sent ${name}`])],
    [`poster-${name}`, poster],
  ]);
  return { attachment, blobs, preview: poster };
}

/** A map of rows by id, as the state holds them. */
export function byId(...rows: readonly Message[]): Record<string, Message> {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}
