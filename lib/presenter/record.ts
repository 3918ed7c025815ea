import type {
  AssistantMessage,
  Conversation,
  Message,
  NumberedAttachment,
  UserMessage,
} from '@/lib/conversation/rows';
import { storedHashes } from '@/lib/conversation/stored-hashes';
import type { Attachment } from '@/lib/media/attachment';
import type { Recording } from './recording';

/**
 * The shown path of a conversation as a recording. `path` is what `pathTo` gives, oldest first. Nothing of it leads back
 * to the provider's store, and a picture whose original tells where it was taken goes along as the copy that was sent,
 * which does not.
 */
export function recordConversation(
  conversation: Pick<Conversation, 'title'>,
  path: readonly Message[],
): Recording {
  const messages = path.map((message) =>
    message.role === 'user' ? recordedQuestion(message) : recordedReply(message),
  );
  const gone = goneOriginals(messages);
  return {
    title: conversation.title,
    messages,
    hashes: [...new Set(messages.flatMap((message) => storedHashes(message)))].filter(
      (hash) => !gone.has(hash),
    ),
  };
}

function recordedQuestion(message: UserMessage): UserMessage {
  return { ...message, attachments: message.attachments.map(recordedAttachment) };
}

function recordedAttachment({ uploads: _uploads, ...numbered }: NumberedAttachment): NumberedAttachment {
  return { ...numbered, attachment: withoutPlace(numbered.attachment) };
}

/** With the sent copy in the original's place where the original tells where it was taken and the copy does not. */
function withoutPlace(attachment: Attachment): Attachment {
  if (!attachment.sent.notes.includes('location-removed')) return attachment;
  if (attachment.kind === 'picture') return { ...attachment, isOriginalGone: true };
  const { display, sent } = attachment;
  if (display !== undefined) return { ...attachment, isOriginalGone: true };
  // Frames, or a part of it, cannot be played in its place.
  const isWhole = sent.frames === undefined && sent.trim === undefined;
  return isWhole ? { ...attachment, display: sent, isOriginalGone: true } : attachment;
}

export interface RecordedPlaces {
  /** Attachments that go along as the copy that was sent, which tells no place. */
  readonly removed: number;
  /** Videos that may still tell where they were taken. */
  readonly kept: number;
}

/** What a recording tells of where its pictures and videos were taken. */
export function placesIn({ messages }: Pick<Recording, 'messages'>): RecordedPlaces {
  const attachments = attachmentsOf(messages);
  const hadPlace = ({ sent }: Attachment) => sent.notes.includes('location-removed');
  return {
    removed: attachments.filter((one) => one.isOriginalGone === true && hadPlace(one)).length,
    kept: attachments.filter(
      (one) => one.sent.notes.includes('location-kept') || (one.isOriginalGone !== true && hadPlace(one)),
    ).length,
  };
}

/** A reply that still grows is recorded as far as it has come. */
function recordedReply(message: AssistantMessage): AssistantMessage {
  const isGrowing = message.status === 'waiting' || message.status === 'streaming';
  return isGrowing ? { ...message, status: 'interrupted' } : message;
}

function goneOriginals(messages: readonly Message[]): ReadonlySet<string> {
  const gone = attachmentsOf(messages).filter(({ isOriginalGone }) => isOriginalGone === true);
  return new Set(gone.map(({ original }) => original.hash));
}

function attachmentsOf(messages: readonly Message[]): readonly Attachment[] {
  return messages.flatMap((message) =>
    message.role === 'user' ? message.attachments.map(({ attachment }) => attachment) : [],
  );
}
