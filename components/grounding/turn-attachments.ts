import type { AssistantMessage, Message, NumberedAttachment } from '@/lib/conversation/rows';
import type {
  Attachment,
  PictureAttachment,
  SentPicture,
  SentVideo,
  VideoAttachment,
} from '@/lib/media/attachment';

/** A picture of a message as the Stage shows it: its number, and the copy that the model was given. */
export interface ShownPicture {
  readonly kind: 'picture';
  readonly number: number;
  readonly attachment: PictureAttachment;
  readonly sent: SentPicture;
  readonly isUploaded: boolean;
}

/** A video of a message as the Stage shows it. Pictures and videos are numbered apart. */
export interface ShownVideo {
  readonly kind: 'video';
  readonly number: number;
  readonly attachment: VideoAttachment;
  readonly sent: SentVideo;
  /** It lay in the provider's store instead of in the request. */
  readonly isUploaded: boolean;
}

export type ShownAttachment = ShownPicture | ShownVideo;

/** What came with a person's own message, in the order of the message. */
export function attachedHere(attachments: readonly NumberedAttachment[]): readonly ShownAttachment[] {
  return attachments.map(({ number, attachment, uploads = [] }) => {
    const isUploaded = uploads.some(({ hash }) => hash === attachment.sent.hash);
    return attachment.kind === 'video'
      ? { kind: 'video', number, attachment, sent: attachment.sent, isUploaded }
      : { kind: 'picture', number, attachment, sent: attachment.sent, isUploaded };
  });
}

/**
 * What the model was given in a turn: its pictures in the order of the request, then its videos.
 * A turn remembers what it sent; what that was before stands with the messages that brought it.
 */
export function seenInTurn(
  { pictures, videos = [] }: Pick<AssistantMessage, 'pictures' | 'videos'>,
  messages: Iterable<Message>,
): readonly ShownAttachment[] {
  const attachments = attachmentsById(messages);
  const shownPictures = pictures.flatMap(
    ({ number, attachmentId, sent, isUploaded = false }): ShownAttachment[] => {
      const attachment = attachments.get(attachmentId);
      if (attachment === undefined || attachment.kind === 'video') return [];
      return [{ kind: 'picture', number, attachment, sent, isUploaded }];
    },
  );
  const shownVideos = videos.flatMap(
    ({ number, attachmentId, sent, isUploaded = false }): ShownAttachment[] => {
      const attachment = attachments.get(attachmentId);
      return attachment?.kind === 'video' ? [{ kind: 'video', number, attachment, sent, isUploaded }] : [];
    },
  );
  return [...shownPictures, ...shownVideos];
}

/** How many pictures and videos a turn holds. */
export function attachmentCount({
  pictures,
  videos = [],
}: Pick<AssistantMessage, 'pictures' | 'videos'>): number {
  return pictures.length + videos.length;
}

function attachmentsById(messages: Iterable<Message>): ReadonlyMap<string, Attachment> {
  const found = new Map<string, Attachment>();
  for (const message of messages) {
    if (message.role !== 'user') continue;
    for (const { attachment } of message.attachments) found.set(attachment.id, attachment);
  }
  return found;
}
