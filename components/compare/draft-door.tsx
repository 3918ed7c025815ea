'use client';

import { useDraft } from '@/components/state/use-draft';
import { CompareButton } from './compare-button';
import { isComparable } from './is-comparable';

/** Below the tray as soon as two pictures in it are ready. */
export function DraftDoor() {
  const count = useDraft(
    ({ attachments }) =>
      attachments.filter((draft) => draft.state === 'ready' && isComparable(draft.attachment)).length,
  );
  if (count < 2) return null;
  return (
    <div className="flex px-2 pt-1.5">
      <CompareButton from={{ kind: 'draft' }} />
    </div>
  );
}
