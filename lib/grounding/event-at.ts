import type { EventShape } from './shape';

/** Browsers land a little beside the moment they are sent to. */
const slackSeconds = 0.05;

/** How long a moment without an end is current. */
const momentSeconds = 0.5;

/** The event of this time, or null. Of several the one that began last, of those the shortest: it says the most. */
export function eventAt(events: readonly EventShape[], seconds: number): EventShape | null {
  let found: EventShape | null = null;
  for (const event of events) {
    if (isAt(event, seconds) && (found === null || saysMore(event, found))) found = event;
  }
  return found;
}

function isAt({ coords: [start, end] }: EventShape, seconds: number): boolean {
  const last = end > start ? end : start + momentSeconds;
  return seconds >= start - slackSeconds && seconds <= last + slackSeconds;
}

function saysMore({ coords: [start, end] }: EventShape, { coords }: EventShape): boolean {
  return start > coords[0] || (start === coords[0] && end < coords[1]);
}
