'use client';

import { useWaysNews } from '@/components/composer/ways-context';
import { useConversationState } from '@/components/state/use-conversations';
import { fetched, fetchedAhead } from '@/components/ui/fetched';

const RemovedNotice = fetchedAhead(() => import('./removed-notice').then((module) => module.RemovedNotice));
const StorageNotice = fetchedAhead(() => import('./storage-notice').then((module) => module.StorageNotice));
const WaysNewsLine = fetched(() =>
  import('@/components/composer/ways-news-line').then((module) => module.WaysNewsLine),
);

/** What the page has to say for itself, just above the composer. */
export function Notices() {
  const trouble = useConversationState((state) => state.storageTrouble);
  const removed = useConversationState((state) => state.removed);
  const news = useWaysNews();
  return (
    <div className="mx-auto w-full max-w-3xl px-3 sm:px-4">
      {trouble !== 'none' && <StorageNotice key={trouble} trouble={trouble} />}
      <div aria-live="polite">
        {removed !== null && (
          <RemovedNotice key={removed.conversation.id} conversation={removed.conversation} />
        )}
        {news !== null && <WaysNewsLine news={news} />}
      </div>
    </div>
  );
}
