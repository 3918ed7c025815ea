'use client';

import { useDraft } from '@/components/state/use-draft';
import { fetched } from '@/components/ui/fetched';
import { isComparable } from './is-comparable';

const CompareButton = fetched(() => import('./compare-button').then((module) => module.CompareButton));

/** Below the tray as soon as two pictures in it are ready. */
export function DraftDoor() {
  const count = useDraft(
    ({ attachments }) =>
      attachments.filter((draft) => draft.state === 'ready' && isComparable(draft.attachment)).length,
  );
  if (count < 2) return null;
  return (
    <div className="flex min-h-8.5 px-2 pt-1.5 pointer-coarse:min-h-10.5">
      <CompareButton from={{ kind: 'draft' }} />
    </div>
  );
}
