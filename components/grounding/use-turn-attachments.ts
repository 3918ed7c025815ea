'use client';

import { useWorkspace } from '@/components/state/workspace-context';
import type { Message, NumberedAttachment, TurnPicture, TurnVideo } from '@/lib/conversation/rows';
import { attachedHere, type ShownAttachment, seenInTurn } from './turn-attachments';

const none: readonly never[] = [];

/** What a message is about. It stays the same while its text grows. */
export function useTurnAttachments(message: Message | null): readonly ShownAttachment[] {
  const { conversations } = useWorkspace();
  const attached: readonly NumberedAttachment[] = message?.role === 'user' ? message.attachments : none;
  const pictures: readonly TurnPicture[] = message?.role === 'assistant' ? message.pictures : none;
  const videos: readonly TurnVideo[] = (message?.role === 'assistant' ? message.videos : none) ?? none;
  if (attached.length > 0) return attachedHere(attached);
  if (pictures.length === 0 && videos.length === 0) return none;
  return seenInTurn({ pictures, videos }, Object.values(conversations.getState().messages));
}
