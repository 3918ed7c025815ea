import type { Message, TurnPicture } from '@/lib/conversation/rows';
import type { Attachment, SentPicture } from '@/lib/media/attachment';

/** A picture of a message as the Stage shows it: its number, and the copy that the model was given. */
export interface ShownPicture {
  readonly number: number;
  readonly attachment: Attachment;
  readonly sent: SentPicture;
}

/**
 * The pictures that a message is about, in the order of the request: for a reply those that the model saw,
 * for a person's message those attached to it.
 */
export function turnPictures(message: Message, messages: Iterable<Message>): readonly ShownPicture[] {
  if (message.role === 'user') {
    return message.attachments.map(({ number, attachment }) => ({
      number,
      attachment,
      sent: attachment.sent,
    }));
  }
  const attachments = attachmentsById(messages);
  return message.pictures.flatMap((picture) => shownPicture(picture, attachments));
}

function shownPicture(
  { number, attachmentId, sent }: TurnPicture,
  attachments: ReadonlyMap<string, Attachment>,
): ShownPicture[] {
  const attachment = attachments.get(attachmentId);
  return attachment ? [{ number, attachment, sent }] : [];
}

function attachmentsById(messages: Iterable<Message>): ReadonlyMap<string, Attachment> {
  const found = new Map<string, Attachment>();
  for (const message of messages) {
    if (message.role !== 'user') continue;
    for (const { attachment } of message.attachments) found.set(attachment.id, attachment);
  }
  return found;
}
