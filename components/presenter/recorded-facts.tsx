'use client';

import { useTranslations } from 'next-intl';
import { useByteText } from '@/components/composer/use-byte-text';
import { useConversationState } from '@/components/state/use-conversations';
import type { BlobSource } from '@/lib/presenter/playback-workspace';
import { placesIn } from '@/lib/presenter/record';
import type { Recording } from '@/lib/presenter/recording';
import { useRecordedMedia } from './use-recorded-media';

interface RecordedFactsProps {
  readonly recording: Recording;
  readonly blobs: BlobSource;
}

/** What goes into the file, and what of it a person should know before it is given away. */
export function RecordedFacts({ recording, blobs }: RecordedFactsProps) {
  const t = useTranslations('replay.record');
  const bytes = useByteText();
  const found = useRecordedMedia(recording, blobs);
  const { messages } = recording;
  const questions = messages.filter(({ role }) => role === 'user').length;
  const media = messages.flatMap((message) => (message.role === 'user' ? message.attachments : [])).length;
  const untimed = messages.filter(
    (message) => message.role === 'assistant' && message.timeline === undefined,
  ).length;
  const conversationId = messages[0]?.conversationId ?? '';
  const isGrowing = useConversationState((state) => state.running[conversationId] !== undefined);
  const places = placesIn(recording);
  return (
    <ul className="flex flex-col gap-1.5 rounded-lg bg-panel px-3 py-2.5 text-ink-soft">
      <li className="text-ink">{t('contents', { questions, media })}</li>
      <li>{found === null ? t('counting') : t('size', { size: bytes(found.bytes) })}</li>
      {untimed > 0 && <li>{t('even', { count: untimed })}</li>}
      {places.removed > 0 && <li>{t('location', { count: places.removed })}</li>}
      {places.kept > 0 && <li className="text-warning">{t('videoLocation', { count: places.kept })}</li>}
      {found !== null && found.missing > 0 && (
        <li className="text-warning">{t('missing', { count: found.missing })}</li>
      )}
      {isGrowing && <li>{t('growing')}</li>}
    </ul>
  );
}
