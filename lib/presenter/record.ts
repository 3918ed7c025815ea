import type {
  AssistantMessage,
  Conversation,
  Message,
  NumberedAttachment,
  UserMessage,
} from '@/lib/conversation/rows';
import { storedHashes } from '@/lib/conversation/stored-hashes';
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
  return {
    title: conversation.title,
    messages,
    hashes: [...new Set(messages.flatMap((message) => storedHashes(message)))].filter(
      (hash) => !goneOriginals(messages).has(hash),
    ),
  };
}

function recordedQuestion(message: UserMessage): UserMessage {
  return { ...message, attachments: message.attachments.map(recordedAttachment) };
}

function recordedAttachment({ uploads: _uploads, ...numbered }: NumberedAttachment): NumberedAttachment {
  const { attachment } = numbered;
  if (attachment.kind === 'video' || !attachment.sent.notes.includes('location-removed')) return numbered;
  return { ...numbered, attachment: { ...attachment, isOriginalGone: true } };
}

/** A reply that still grows is recorded as far as it has come. */
function recordedReply(message: AssistantMessage): AssistantMessage {
  const isGrowing = message.status === 'waiting' || message.status === 'streaming';
  return isGrowing ? { ...message, status: 'interrupted' } : message;
}

function goneOriginals(messages: readonly Message[]): ReadonlySet<string> {
  const attachments = messages.flatMap((message) => (message.role === 'user' ? message.attachments : []));
  return new Set(
    attachments.flatMap(({ attachment }) =>
      attachment.isOriginalGone === true ? [attachment.original.hash] : [],
    ),
  );
}
