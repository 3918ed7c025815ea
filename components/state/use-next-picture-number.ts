'use client';

import { nextPictureNumber, pathTo } from '@/lib/conversation/message-tree';
import { currentHeadId } from '@/lib/conversation/shown-path';
import { useConversationState } from './use-conversations';

/** The number the first attachment of the draft will get when it is sent; the others follow. */
export function useNextPictureNumber(): number {
  return useConversationState((state) => nextPictureNumber(pathTo(state.messages, currentHeadId(state))));
}
