'use client';

import { useTranslations } from 'next-intl';
import { stretchText } from '@/components/media/moment-text';
import { usePlayback } from '@/components/state/stage-context';
import type { LabelColour } from '@/lib/grounding/label-colour';
import type { EventShape } from '@/lib/grounding/shape';
import { ListRow, type RowPlace } from './list-row';

interface EventRowProps {
  readonly event: EventShape;
  readonly videoHash: string;
  readonly colour: LabelColour;
  readonly place: RowPlace;
}

/** "A courier rides up · 0:00 – 0:05": takes the video there. */
export function EventRow({ event, videoHash, colour, place }: EventRowProps) {
  const t = useTranslations('stage');
  const playback = usePlayback();
  return (
    <ListRow
      shape={event}
      colour={colour}
      place={place}
      onChoose={() => playback.seek(videoHash, event.coords[0])}
    >
      <span className="wrap-anywhere min-w-0 flex-1 py-1">
        {t.rich('object.event', {
          label: event.label ?? t('object.unnamedEvent'),
          times: stretchText(event.coords),
          name: (text) => text,
          soft: (text) => <span className="whitespace-nowrap text-ink-soft tabular-nums">{text}</span>,
        })}
      </span>
    </ListRow>
  );
}
