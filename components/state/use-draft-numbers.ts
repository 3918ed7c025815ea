'use client';

import { useShallow } from 'zustand/react/shallow';
import { draftKind } from '@/lib/conversation/draft-kind';
import { pathTo } from '@/lib/conversation/message-tree';
import { numbersAfter } from '@/lib/conversation/number-media';
import { currentHeadId } from '@/lib/conversation/shown-path';
import { useConversationState } from './use-conversations';
import { useDraft } from './use-draft';

/** The numbers that the draft's attachments will get when they are sent, in their order; pictures and videos count apart. */
export function useDraftNumbers(): readonly number[] {
  const attachments = useDraft((draft) => draft.attachments);
  const kinds = attachments.map(draftKind);
  return useConversationState(
    useShallow((state) => numbersAfter(pathTo(state.messages, currentHeadId(state)), kinds)),
  );
}
