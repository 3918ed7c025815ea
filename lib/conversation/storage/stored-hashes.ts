import type { Attachment } from '@/lib/media/attachment';
import type { Message } from '../rows';

/** Keys of every blob that a message needs: originals, the copies that were sent, and videos' posters. */
export function storedHashes(message: Message): readonly string[] {
  const hashes =
    message.role === 'user'
      ? message.attachments.flatMap(({ attachment }) => attachedHashes(attachment))
      : [...message.pictures, ...(message.videos ?? [])].map(({ sent }) => sent.hash);
  return [...new Set(hashes)];
}

function attachedHashes(attachment: Attachment): readonly string[] {
  const poster = attachment.kind === 'video' ? attachment.poster : null;
  return [attachment.original.hash, attachment.sent.hash, ...(poster === null ? [] : [poster.hash])];
}
