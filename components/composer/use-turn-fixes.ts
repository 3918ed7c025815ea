'use client';

import { useWorkspace } from '@/components/state/workspace-context';
import type { TurnFix } from '@/lib/conversation/turn-budget';
import type { MediaChoices } from '@/lib/media/media-choices';
import { leaveOutEach } from './leave-out-each';

/** Does what helps against a limit. */
export function useTurnFixes(): (fix: TurnFix) => void {
  const workspace = useWorkspace();
  const choose = (draftId: string, change: (choices: MediaChoices) => MediaChoices) => {
    const draft = workspace.draft.getState().attachments.find(({ id }) => id === draftId);
    if (draft !== undefined) workspace.chooseForAttachment(draftId, change(draft.choices ?? {}));
  };
  return (fix) => {
    if (fix.kind === 'other-model') return workspace.chooseModel(fix.id);
    if (fix.kind === 'leave-out') return leaveOutEach(workspace, fix.media, true);
    if (fix.kind === 'smaller-pictures') {
      for (const id of fix.draftIds) choose(id, (choices) => ({ ...choices, quality: 'small' }));
      return;
    }
    for (const { draftId, maxFrames } of fix.videos) {
      choose(draftId, (choices) => ({ ...choices, video: { ...choices.video, way: 'frames', maxFrames } }));
    }
  };
}
