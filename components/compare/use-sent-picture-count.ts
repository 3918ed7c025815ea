'use client';

import { useConversationState } from '@/components/state/use-conversations';
import { pathTo } from '@/lib/conversation/message-tree';
import { currentHeadId } from '@/lib/conversation/shown-path';
import { isComparable } from './is-comparable';

/** How many pictures the shown conversation holds. */
export function useSentPictureCount(): number {
  return useConversationState((state) => {
    let count = 0;
    for (const message of pathTo(state.messages, currentHeadId(state))) {
      if (message.role === 'user')
        count += message.attachments.filter(({ attachment }) => isComparable(attachment)).length;
    }
    return count;
  });
}
