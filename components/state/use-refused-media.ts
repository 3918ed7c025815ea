'use client';

import { useShallow } from 'zustand/react/shallow';
import { pathTo } from '@/lib/conversation/message-tree';
import { type RefusedMedia, refusedMedia } from '@/lib/conversation/refused-media';
import type { AssistantMessage } from '@/lib/conversation/rows';
import type { Failure } from '@/lib/protocol/failure';
import { useConversationState } from './use-conversations';

/** The pictures and videos that a reply's failure is about; null where it is about none. */
export function useRefusedMedia(message: AssistantMessage, failure: Failure): RefusedMedia | null {
  const path = useConversationState(useShallow((state) => pathTo(state.messages, message.parentId)));
  return refusedMedia(message, failure, path);
}
