'use client';

import { useConversationState } from '@/components/state/use-conversations';
import { fetchedAhead } from '@/components/ui/fetched';

const RemovedNotice = fetchedAhead(() => import('./removed-notice').then((module) => module.RemovedNotice));
const StorageNotice = fetchedAhead(() => import('./storage-notice').then((module) => module.StorageNotice));

/** What the page has to say for itself, just above the composer. */
export function Notices() {
  const trouble = useConversationState((state) => state.storageTrouble);
  const removed = useConversationState((state) => state.removed);
  return (
    <div className="mx-auto w-full max-w-3xl px-3 sm:px-4">
      {trouble !== 'none' && <StorageNotice key={trouble} trouble={trouble} />}
      <div aria-live="polite">
        {removed !== null && (
          <RemovedNotice key={removed.conversation.id} conversation={removed.conversation} />
        )}
      </div>
    </div>
  );
}
