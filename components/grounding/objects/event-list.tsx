'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useCurrentEvent } from '@/components/media/use-current-event';
import { usePreferences } from '@/components/state/use-preferences';
import { coloursOf } from '../colours-of';
import type { StageScene } from '../use-stage-scene';
import { EventRow } from './event-row';
import { ListHead } from './list-head';
import { NothingMatches } from './nothing-matches';
import { moveBetweenRows } from './row-keys';
import { SearchField } from './search-field';
import { isSearchable, searchShapes } from './search-shapes';
import { useRowInSight } from './use-row-in-sight';

/** What happens in the video, as the reply names it; the one that it is at is marked. */
export function EventList({ scene }: { scene: StageScene }) {
  const t = useTranslations('stage');
  const objectText = useTranslations('objects');
  const list = useRef<HTMLUListElement>(null);
  const [words, setWords] = useState('');
  const palette = usePreferences(({ overlay }) => overlay.palette);
  const { events, shown } = scene;
  const videoHash = shown.attachment.original.hash;
  const current = useCurrentEvent(videoHash, events);
  const colourOf = coloursOf(scene.answer, palette);
  const isSearched = words !== '' || isSearchable(events);
  const found = searchShapes(events, words);
  const currentPlace = current === null ? -1 : found.indexOf(current);
  useRowInSight(
    currentPlace,
    current?.id ?? null,
    (index) => list.current?.querySelector<HTMLElement>(`li[data-row="${index}"]`) ?? null,
  );
  return (
    <>
      {isSearched && (
        <ListHead>
          <SearchField
            label={objectText('search.moments')}
            words={words}
            onSearch={setWords}
            found={found.length}
            total={events.length}
          />
        </ListHead>
      )}
      {found.length === 0 && words !== '' && <NothingMatches words={words} onClear={() => setWords('')} />}
      <ul ref={list} aria-label={t('objects.list')} onKeyDown={moveBetweenRows} className="py-1">
        {found.map((event, index) => (
          <EventRow
            key={event.id}
            event={event}
            videoHash={videoHash}
            colour={colourOf(event.label)}
            place={{
              index,
              listLength: 0,
              isShown: event === current,
              isOpen: false,
              isReachable: index === Math.max(0, currentPlace),
            }}
          />
        ))}
      </ul>
    </>
  );
}
