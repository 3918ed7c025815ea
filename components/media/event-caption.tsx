'use client';

import type { LabelColour } from '@/lib/grounding/label-colour';
import type { EventShape } from '@/lib/grounding/shape';
import { useCurrentEvent } from './use-current-event';

interface EventCaptionProps {
  readonly videoHash: string;
  readonly events: readonly EventShape[];
  readonly colourOf: (label: string | null) => LabelColour;
}

/** What happens now, as the reply calls it, over the pictures; its text alternative is the list. */
export function EventCaption({ videoHash, events, colourOf }: EventCaptionProps) {
  const current = useCurrentEvent(videoHash, events);
  if (current === null || current.label === null) return null;
  const { fill, ink } = colourOf(current.label);
  return (
    <span
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-3 bottom-3 flex justify-center text-center"
    >
      <span
        style={{ backgroundColor: fill, color: ink }}
        className="line-clamp-3 max-w-[60ch] text-balance rounded-md px-2 py-1 font-medium text-sm ring-1 ring-black/40"
      >
        {current.label}
      </span>
    </span>
  );
}
