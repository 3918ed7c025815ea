'use client';

import { useTranslations } from 'next-intl';
import { useCurrentEvent } from '@/components/media/use-current-event';
import { usePreferences } from '@/components/state/use-preferences';
import { coloursOf } from './colours-of';
import { EventRow } from './event-row';
import { moveBetweenRows } from './row-keys';
import type { StageScene } from './use-stage-scene';

/** What happens in the video, as the reply names it; the one that it is at is marked. */
export function EventList({ scene }: { scene: StageScene }) {
  const t = useTranslations('stage');
  const palette = usePreferences(({ overlay }) => overlay.palette);
  const { events, shown } = scene;
  const videoHash = shown.attachment.original.hash;
  const current = useCurrentEvent(videoHash, events);
  const colourOf = coloursOf(scene.answer, palette);
  return (
    <ul aria-label={t('objects.list')} onKeyDown={moveBetweenRows} className="py-1">
      {events.map((event) => (
        <EventRow
          key={event.id}
          event={event}
          videoHash={videoHash}
          colour={colourOf(event.label)}
          isCurrent={event === current}
          isReachable={event === (current ?? events[0])}
        />
      ))}
    </ul>
  );
}
