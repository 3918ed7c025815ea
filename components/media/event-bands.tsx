'use client';

import { clsx } from 'clsx';
import { useStage } from '@/components/state/stage-context';
import type { LabelColour } from '@/lib/grounding/label-colour';
import type { EventShape } from '@/lib/grounding/shape';
import { type EventBand, layOutEvents } from './lay-out-events';
import { useCurrentEvent } from './use-current-event';

interface EventBandsProps {
  readonly videoHash: string;
  readonly lengthSeconds: number;
  readonly events: readonly EventShape[];
  readonly colourOf: (label: string | null) => LabelColour;
}

/** The events under the track, coloured like their labels; the list beside it names them. */
export function EventBands({ videoHash, lengthSeconds, events, colourOf }: EventBandsProps) {
  const currentId = useCurrentEvent(videoHash, events)?.id ?? null;
  const bands = layOutEvents(events, lengthSeconds);
  const laneCount = Math.max(1, ...bands.map(({ lane }) => lane + 1));
  return (
    <span aria-hidden="true" className="absolute inset-x-0 bottom-1 h-3">
      {bands.map((band) => (
        <Band
          key={band.event.id}
          band={band}
          laneCount={laneCount}
          fill={colourOf(band.event.label).fill}
          isCurrent={band.event.id === currentId}
        />
      ))}
    </span>
  );
}

interface BandProps {
  readonly band: EventBand;
  readonly laneCount: number;
  readonly fill: string;
  readonly isCurrent: boolean;
}

/** A moment is a tick, a stretch a band with a hair's breadth to its neighbour. */
function Band({ band: { event, left, width, lane }, laneCount, fill, isCurrent }: BandProps) {
  const isHovered = useStage((stage) => stage.hoveredShapeId === event.id);
  const laneHeight = 100 / laneCount;
  return (
    <span
      style={{
        left: `${left * 100}%`,
        width: `max(4px, calc(${width * 100}% - 1px))`,
        top: `${lane * laneHeight}%`,
        height: `calc(${laneHeight}% - ${laneCount > 1 ? 1 : 0}px)`,
        backgroundColor: fill,
      }}
      className={clsx(
        'absolute rounded-[2px] ring-1 ring-inset transition-opacity',
        isCurrent || isHovered ? 'opacity-100 ring-ink' : 'opacity-60 ring-black/40',
      )}
    />
  );
}
