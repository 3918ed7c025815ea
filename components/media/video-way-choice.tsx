'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { FileWay, VideoEstimate } from '@/lib/media/video-ways';

interface VideoWayChoiceProps {
  /** Null: automatic. */
  readonly chosen: FileWay | null;
  /** With nothing chosen, so that Automatic can say what it would do. */
  readonly automatic: VideoEstimate['choice'];
  readonly ways: VideoEstimate['ways'];
  readonly onChoose: (way: FileWay | null) => void;
}

const fileWays = ['inline', 'upload', 'frames', 'compressed'] as const;

/** How the video is sent. A way that is not possible says why, and cannot be chosen. */
export function VideoWayChoice({ chosen, automatic, ways, onChoose }: VideoWayChoiceProps) {
  const t = useTranslations('video');
  const tMedia = useTranslations('media');
  const group = useId();
  const automaticNote = automatic.ok
    ? t('automatic', { way: t(`way.${automatic.value.way}`), reason: t(`reason.${automatic.value.reason}`) })
    : t('automaticNone');
  return (
    <div role="radiogroup" aria-labelledby={`${group}name`}>
      <p id={`${group}name`} className="mb-1 font-medium text-sm">
        {t('howToSend')}
      </p>
      <div className="flex flex-col">
        <WayOption
          group={group}
          label={t('way.automatic')}
          note={automaticNote}
          isChosen={chosen === null}
          isPossible
          onChoose={() => onChoose(null)}
        />
        {fileWays.map((way) => {
          const { refusal } = ways[way];
          return (
            <WayOption
              key={way}
              group={group}
              label={t(`way.${way}`)}
              note={
                refusal === null ? t(`wayNote.${way}`) : tMedia(`refusal.${refusal.code}`, refusal.values)
              }
              isChosen={chosen === way}
              isPossible={refusal === null}
              onChoose={() => onChoose(way)}
            />
          );
        })}
      </div>
    </div>
  );
}

interface WayOptionProps {
  readonly group: string;
  readonly label: string;
  readonly note: string;
  readonly isChosen: boolean;
  readonly isPossible: boolean;
  readonly onChoose: () => void;
}

function WayOption({ group, label, note, isChosen, isPossible, onChoose }: WayOptionProps) {
  const id = useId();
  return (
    <div className="flex gap-2.5 py-1.5">
      <input
        id={id}
        type="radio"
        name={group}
        checked={isChosen}
        // What was chosen earlier stays chosen when something else made it impossible, and says so.
        disabled={!isPossible && !isChosen}
        aria-describedby={`${id}note`}
        onChange={onChoose}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <div className="min-w-0">
        <label htmlFor={id} className={clsx('block text-sm', isPossible ? 'text-ink' : 'text-ink-faint')}>
          {label}
        </label>
        <p
          id={`${id}note`}
          className={clsx('text-xs', isChosen && !isPossible ? 'text-danger' : 'text-ink-faint')}
        >
          {note}
        </p>
      </div>
    </div>
  );
}
