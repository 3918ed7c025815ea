'use client';

import { useTranslations } from 'next-intl';
import { useShallow } from 'zustand/react/shallow';
import { useConversationState } from '@/components/state/use-conversations';
import { pathTo } from '@/lib/conversation/message-tree';
import type { AssistantMessage } from '@/lib/conversation/rows';
import { useMediaNames } from './use-media-names';

/** Which pictures and videos of the conversation an answer was given without. */
export function LeftOutNote({ message: { parentId, leftOut = [] } }: { readonly message: AssistantMessage }) {
  const t = useTranslations('leaving');
  const names = useMediaNames();
  const path = useConversationState(useShallow((state) => pathTo(state.messages, parentId)));
  const attached = path.flatMap((message) => (message.role === 'user' ? message.attachments : []));
  const without = attached.filter(({ attachment }) => leftOut.includes(attachment.id));
  return (['picture', 'video'] as const).map((kind) => {
    const alike = without.filter(({ attachment }) => attachment.kind === kind);
    if (alike.length === 0) return null;
    return (
      <p key={kind} className="text-ink-soft text-sm">
        {t('note', { ...names(alike) })}
      </p>
    );
  });
}
