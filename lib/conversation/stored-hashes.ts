import type { Message } from './rows';

/** Keys of every blob that a message needs: originals and the copies that were sent. */
export function storedHashes(message: Message): readonly string[] {
  const hashes =
    message.role === 'user'
      ? message.attachments.flatMap(({ attachment }) => [attachment.original.hash, attachment.sent.hash])
      : message.pictures.map(({ sent }) => sent.hash);
  return [...new Set(hashes)];
}
