'use client';

import { useStore } from 'zustand';
import { draftCanBeSent } from '@/lib/conversation/draft-readiness';
import { emptyDraft } from '@/lib/conversation/initial-states';
import type { DraftState } from '@/lib/conversation/workspace';
import { useWorkspace } from './workspace-context';

/** Part of the draft as it is shown: one that is held shows nothing. The selector must give the same reference for the same state. */
export function useDraft<T>(selector: (draft: DraftState) => T): T {
  return useStore(useWorkspace().draft, (draft) => selector(draft.isHeld ? emptyDraft : draft));
}

/** True when the draft holds something and every attachment of it is ready. */
export function useCanSend(): boolean {
  return useDraft(draftCanBeSent);
}
