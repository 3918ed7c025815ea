'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useConversationList, useConversationState } from '@/components/state/use-conversations';
import { ConversationRow } from './conversation-row';
import { groupByDay } from './group-by-day';

interface ConversationListProps {
  /** Shows only conversations whose name contains these words. */
  readonly words: string;
  readonly onOpen: (() => void) | undefined;
}

export function ConversationList({ words, onOpen }: ConversationListProps) {
  const t = useTranslations('shell');
  const idBase = useId();
  const isReady = useConversationState((state) => state.isReady);
  const currentId = useConversationState((state) => state.currentId);
  const all = useConversationList();
  const [now] = useState(() => new Date());
  const wanted = words.trim().toLocaleLowerCase();
  const shown = wanted === '' ? all : all.filter(({ title }) => title.toLocaleLowerCase().includes(wanted));

  if (!isReady) return <div className="flex-1" />;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
      {shown.length === 0 && (
        <p className="px-3 py-2 text-ink-faint text-sm">
          {all.length === 0 ? t('noConversations') : t('noMatch', { words: words.trim() })}
        </p>
      )}
      {groupByDay(shown, now).map(([group, conversations]) => (
        <section key={group} aria-labelledby={`${idBase}${group}`}>
          <h2 id={`${idBase}${group}`} className="px-3 pt-4 pb-1 font-medium text-ink-faint text-xs">
            {t(group)}
          </h2>
          <ul>
            {conversations.map((conversation) => (
              <ConversationRow
                key={conversation.id}
                conversation={conversation}
                isCurrent={conversation.id === currentId}
                onOpen={onOpen}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
