'use client';

import { useTranslations } from 'next-intl';
import type { PointerEvent } from 'react';
import { useStore } from 'zustand';
import { usePlayback, useStage } from '@/components/state/stage-context';
import { eventAt } from '@/lib/grounding/event-at';
import type { LabelColour } from '@/lib/grounding/label-colour';
import type { EventShape } from '@/lib/grounding/shape';
import { clockText } from '@/lib/media/clock-text';
import { EventBands } from './event-bands';
import { useCurrentEvent } from './use-current-event';

interface ScrubberProps {
  readonly videoHash: string;
  readonly lengthSeconds: number;
  readonly events: readonly EventShape[];
  readonly colourOf: (label: string | null) => LabelColour;
}

/** Half the width of the slider's thumb: where the first and the last moment of the video lie. */
const insetPx = 8;

/** The way through the video with the named events as bands under it; a slider for pointers, fingers and keys. */
export function Scrubber({ videoHash, lengthSeconds, events, colourOf }: ScrubberProps) {
  return (
    <div className="group/scrubber relative h-9 min-w-24 flex-1 pointer-coarse:h-11">
      <div className="pointer-events-none absolute inset-y-0" style={{ left: insetPx, right: insetPx }}>
        <PlayedTrack videoHash={videoHash} lengthSeconds={lengthSeconds} />
        <EventBands videoHash={videoHash} lengthSeconds={lengthSeconds} events={events} colourOf={colourOf} />
      </div>
      <PositionSlider videoHash={videoHash} lengthSeconds={lengthSeconds} events={events} />
    </div>
  );
}

function usePosition(videoHash: string, lengthSeconds: number): number {
  const { store } = usePlayback();
  return useStore(store, (state) =>
    state.videoHash === videoHash ? Math.min(state.seconds, lengthSeconds) : 0,
  );
}

function PlayedTrack({ videoHash, lengthSeconds }: { videoHash: string; lengthSeconds: number }) {
  const seconds = usePosition(videoHash, lengthSeconds);
  const played = `${lengthSeconds > 0 ? (seconds / lengthSeconds) * 100 : 0}%`;
  return (
    <>
      <span className="absolute inset-x-0 top-2.5 h-1 rounded-full bg-line-strong pointer-coarse:top-3.5">
        <span className="absolute inset-y-0 left-0 rounded-full bg-accent" style={{ width: played }} />
      </span>
      <span
        className="absolute top-1.5 z-10 size-3 -translate-x-1/2 rounded-full bg-accent ring-2 ring-bg group-has-[:focus-visible]/scrubber:outline-2 group-has-[:focus-visible]/scrubber:outline-accent group-has-[:focus-visible]/scrubber:outline-offset-3 pointer-coarse:top-2.5"
        style={{ left: played }}
      />
    </>
  );
}

type PositionSliderProps = Omit<ScrubberProps, 'colourOf'>;

/** Lies unseen over the drawn scrubber, so that it is found, moved and spoken like any slider. */
function PositionSlider({ videoHash, lengthSeconds, events }: PositionSliderProps) {
  const t = useTranslations('stage.video');
  const playback = usePlayback();
  const hover = useStage((stage) => stage.hover);
  const seconds = usePosition(videoHash, lengthSeconds);
  const event = useCurrentEvent(videoHash, events)?.label;
  const times = { position: clockText(seconds), duration: clockText(lengthSeconds) };
  const hoverAt = ({ currentTarget, clientX, pointerType }: PointerEvent<HTMLInputElement>) => {
    if (pointerType === 'touch') return;
    const { left, width } = currentTarget.getBoundingClientRect();
    const share = (clientX - left - insetPx) / Math.max(width - 2 * insetPx, 1);
    hover(eventAt(events, share * lengthSeconds)?.id ?? null);
  };
  return (
    <input
      type="range"
      min={0}
      max={lengthSeconds}
      step="any"
      value={seconds}
      aria-label={t('seek')}
      aria-valuetext={event ? t('positionAt', { ...times, event }) : t('position', times)}
      onChange={({ currentTarget }) => playback.seek(videoHash, currentTarget.valueAsNumber)}
      onPointerMove={hoverAt}
      onPointerLeave={() => hover(null)}
      className="absolute inset-0 size-full cursor-pointer touch-none appearance-none opacity-0 [&::-moz-range-thumb]:size-4 [&::-webkit-slider-thumb]:size-4 [&::-webkit-slider-thumb]:appearance-none"
    />
  );
}
