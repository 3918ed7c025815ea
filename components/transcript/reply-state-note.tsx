'use client';

import { TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { fetched } from '@/components/ui/fetched';
import type { AssistantMessage } from '@/lib/conversation/rows';
import { replyNote } from './reply-state';

const LeftOutNote = fetched(() => import('./left-out-note').then((part) => part.LeftOutNote));

/** How a reply ended when it did not simply end, and what it had to be given without. */
export function ReplyStateNote({ message }: { readonly message: AssistantMessage }) {
  const t = useTranslations('transcript.state');
  const format = useFormatter();
  const note = replyNote(message);
  const { missingPictures = [], missingVideos = [] } = message;
  const counted = (numbers: readonly number[]) => ({
    count: numbers.length,
    numbers: format.list(numbers.map(String)),
  });
  return (
    <>
      {missingPictures.length > 0 && <Note text={t('missing', counted(missingPictures))} />}
      {missingVideos.length > 0 && <Note text={t('missingVideos', counted(missingVideos))} />}
      {message.leftOut !== undefined && <LeftOutNote message={message} />}
      {note !== null && <Note text={t(note)} />}
    </>
  );
}

function Note({ text }: { readonly text: string }) {
  return (
    <p className="flex items-center gap-2 text-sm text-warning">
      <TriangleAlert aria-hidden size={15} strokeWidth={1.75} className="shrink-0" />
      {text}
    </p>
  );
}
