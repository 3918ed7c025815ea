'use client';

import { useTranslations } from 'next-intl';
import { useConversationState } from '@/components/state/use-conversations';
import { RemovedNotice } from './removed-notice';

/** What the page has to say for itself, just above the composer. */
export function Notices() {
  const t = useTranslations('shell');
  const trouble = useConversationState((state) => state.storageTrouble);
  const removed = useConversationState((state) => state.removed);
  return (
    <div aria-live="polite" className="mx-auto w-full max-w-3xl px-3 sm:px-4">
      {trouble !== 'none' && (
        <p role="alert" className="mb-2 rounded-lg bg-warning-soft px-3 py-2 text-sm text-warning">
          {t(trouble === 'full' ? 'storageFull' : 'storageUnavailable')}
        </p>
      )}
      {removed !== null && (
        <RemovedNotice key={removed.conversation.id} conversation={removed.conversation} />
      )}
    </div>
  );
}
