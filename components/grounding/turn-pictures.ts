import type { Message, NumberedAttachment, TurnPicture } from '@/lib/conversation/rows';
import type { Attachment, SentPicture } from '@/lib/media/attachment';

/** A picture of a message as the Stage shows it: its number, and the copy that the model was given. */
export interface ShownPicture {
  readonly number: number;
  readonly attachment: Attachment;
  readonly sent: SentPicture;
}

/** The pictures of a person's own message. */
export function attachedPictures(attachments: readonly NumberedAttachment[]): readonly ShownPicture[] {
  return attachments.map(({ number, attachment }) => ({ number, attachment, sent: attachment.sent }));
}

/**
 * The pictures that the model saw in a turn, in the order of its request.
 * A turn remembers which pictures it sent; what they were before stands with the messages that brought them.
 */
export function seenPictures(
  pictures: readonly TurnPicture[],
  messages: Iterable<Message>,
): readonly ShownPicture[] {
  const attachments = attachmentsById(messages);
  return pictures.flatMap(({ number, attachmentId, sent }) => {
    const attachment = attachments.get(attachmentId);
    return attachment ? [{ number, attachment, sent }] : [];
  });
}

function attachmentsById(messages: Iterable<Message>): ReadonlyMap<string, Attachment> {
  const found = new Map<string, Attachment>();
  for (const message of messages) {
    if (message.role !== 'user') continue;
    for (const { attachment } of message.attachments) found.set(attachment.id, attachment);
  }
  return found;
}
