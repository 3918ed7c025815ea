import type { Attachment, SentPicture, SentVideo } from '@/lib/media/attachment';
import type { Message } from './rows';

/**
 * Keys of every blob that a message needs: originals, what is shown in their place, the copies that were sent (of a
 * video perhaps its frames), and videos' posters.
 */
export function storedHashes(message: Message): readonly string[] {
  const hashes =
    message.role === 'user'
      ? message.attachments.flatMap(({ attachment }) => attachedHashes(attachment))
      : [...message.pictures, ...(message.videos ?? [])].flatMap(({ sent }) => sentHashes(sent));
  return [...new Set(hashes)];
}

function attachedHashes(attachment: Attachment): readonly string[] {
  const { original, sent, display } = attachment;
  const poster = attachment.kind === 'video' ? attachment.poster : null;
  const shown = [display, poster].flatMap((picture) => picture?.hash ?? []);
  return [original.hash, ...sentHashes(sent), ...shown];
}

function sentHashes(sent: SentPicture | SentVideo): readonly string[] {
  const frames = 'frames' in sent ? sent.frames : undefined;
  return frames === undefined ? [sent.hash] : frames.map(({ hash }) => hash);
}
