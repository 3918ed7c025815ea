'use client';

import { useWorkspace } from '@/components/state/workspace-context';
import type { Message } from '@/lib/conversation/rows';
import { attachedPictures, type ShownPicture, seenPictures } from './turn-pictures';

/** The pictures that a message is about. They stay the same while its text grows. */
export function useTurnPictures(message: Message | null): readonly ShownPicture[] {
  const { conversations } = useWorkspace();
  const attachments = message?.role === 'user' ? message.attachments : null;
  const pictures = message?.role === 'assistant' ? message.pictures : null;
  if (attachments !== null) return attachedPictures(attachments);
  return pictures === null ? [] : seenPictures(pictures, Object.values(conversations.getState().messages));
}
