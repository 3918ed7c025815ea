'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { AssistantMessage } from '@/lib/conversation/rows';
import { replyNote } from './reply-state';

/** How a reply ended when it did not simply end. */
export function ReplyStateNote({ message }: { readonly message: AssistantMessage }) {
  const t = useTranslations('transcript.state');
  const note = replyNote(message);
  if (note === null) return null;
  return (
    <p className="flex items-center gap-2 text-sm text-warning">
      <TriangleAlert aria-hidden size={15} strokeWidth={1.75} className="shrink-0" />
      {t(note)}
    </p>
  );
}
