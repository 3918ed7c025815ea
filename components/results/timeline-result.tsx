'use client';

import { useTranslations } from 'next-intl';
import { useStore } from 'zustand';
import { coloursOf } from '@/components/grounding/colours-of';
import type { ShownVideo } from '@/components/grounding/turn-attachments';
import { layOutEvents } from '@/components/media/lay-out-events';
import { stretchText } from '@/components/media/moment-text';
import { useVideoDoor } from '@/components/media/use-video-door';
import { usePlayback, useStage } from '@/components/state/stage-context';
import { usePreferences } from '@/components/state/use-preferences';
import type { LabelColour } from '@/lib/grounding/label-colour';
import type { EventShape } from '@/lib/grounding/shape';
import { clockText } from '@/lib/media/clock-text';

interface TimelineResultProps {
  readonly messageId: string;
  /** Among what the turn was given. */
  readonly index: number;
  readonly video: ShownVideo;
  readonly events: readonly EventShape[];
}

const lanePx = 26;
const tickShares = [0, 0.25, 0.5, 0.75, 1];

/** What happens in a video along its time, as a reply names it; a press shows the moment. */
export function TimelineResult({ messageId, index, video, events }: TimelineResultProps) {
  const t = useTranslations('results.timeline');
  const openAt = useVideoDoor(messageId);
  const palette = usePreferences(({ overlay }) => overlay.palette);
  const colourOf = coloursOf({ shapes: events }, palette);
  const { durationSeconds, hash } = video.attachment.original;
  const bands = layOutEvents(events, durationSeconds);
  const laneCount = Math.max(1, ...bands.map(({ lane }) => lane + 1));
  return (
    <section aria-label={t('timeline')} className="max-w-full rounded-xl border border-line px-3 pt-3 pb-2">
      <div className="relative" style={{ height: laneCount * lanePx }}>
        {bands.map(({ event, left, width, lane }) => (
          <EventBar
            key={event.id}
            event={event}
            colour={colourOf(event.label)}
            place={{ left: `${left * 100}%`, width: `${width * 100}%`, top: lane * lanePx }}
            onChoose={() => openAt(video, index, event.coords[0])}
          />
        ))}
        <Playhead videoHash={hash} lengthSeconds={durationSeconds} />
      </div>
      <div
        aria-hidden="true"
        className="mt-1.5 flex justify-between border-line border-t pt-1 text-2xs text-ink-faint tabular-nums"
      >
        {tickShares.map((share) => (
          <span key={share}>{clockText(share * durationSeconds)}</span>
        ))}
      </div>
    </section>
  );
}

interface EventBarProps {
  readonly event: EventShape;
  readonly colour: LabelColour;
  readonly place: { readonly left: string; readonly width: string; readonly top: number };
  readonly onChoose: () => void;
}

/** A moment is as wide as can be pressed. */
function EventBar({ event, colour, place, onChoose }: EventBarProps) {
  const t = useTranslations('results.timeline');
  const isHovered = useStage((stage) => stage.hoveredShapeId === event.id);
  const hover = useStage((stage) => stage.hover);
  const name = t('event', { time: stretchText(event.coords), label: event.label ?? t('unnamed') });
  return (
    <button
      type="button"
      aria-label={name}
      data-tooltip={name}
      onClick={onChoose}
      onPointerEnter={() => hover(event.id)}
      onPointerLeave={() => hover(null)}
      style={{ ...place, backgroundColor: colour.fill, color: colour.ink, height: lanePx - 4 }}
      className={`absolute min-w-2 truncate rounded-sm px-1.5 text-left font-medium text-xs ring-1 ring-inset ${isHovered ? 'ring-2 ring-ink' : 'ring-black/30'}`}
    >
      {event.label}
    </button>
  );
}

/** Where the Stage plays the video now. */
function Playhead({
  videoHash,
  lengthSeconds,
}: {
  readonly videoHash: string;
  readonly lengthSeconds: number;
}) {
  const { store } = usePlayback();
  const seconds = useStore(store, (state) => (state.videoHash === videoHash ? state.seconds : null));
  if (seconds === null || !(lengthSeconds > 0)) return null;
  return (
    <span
      aria-hidden="true"
      style={{ left: `${Math.min(seconds / lengthSeconds, 1) * 100}%` }}
      className="pointer-events-none absolute -inset-y-1 w-0.5 -translate-x-1/2 bg-accent"
    />
  );
}
