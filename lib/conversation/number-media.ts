import type { Attachment } from '@/lib/media/attachment';
import { nextNumber } from './message-tree';
import type { Message } from './rows';

type Kind = Attachment['kind'];

/** The numbers that attachments of these kinds get when they are sent after this path: pictures and videos count apart. */
export function numbersAfter(path: readonly Message[], kinds: readonly Kind[]): readonly number[] {
  const next: Record<Kind, number> = {
    picture: nextNumber(path, 'picture'),
    video: nextNumber(path, 'video'),
  };
  return kinds.map((kind) => next[kind]++);
}
