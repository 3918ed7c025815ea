import type { EventShape } from '@/lib/grounding/shape';

/** An event as a band under the scrubber; places are shares of the whole length, 0 to 1. */
export interface EventBand {
  readonly event: EventShape;
  readonly left: number;
  readonly width: number;
  /** 0 is the one nearest the track. */
  readonly lane: number;
}

/** More lanes would make bands too thin to see: what overlaps more than this shares the last one. */
const mostLanes = 3;

/** Places the events of a video: those that overlap in time lie in lanes below each other. */
export function layOutEvents(events: readonly EventShape[], durationSeconds: number): readonly EventBand[] {
  if (!(durationSeconds > 0)) return [];
  const laneEnds: number[] = [];
  return inOrder(events).map((event) => {
    const [start, end] = event.coords;
    const free = laneEnds.findIndex((laneEnd) => laneEnd <= start);
    const lane = Math.min(free === -1 ? laneEnds.length : free, mostLanes - 1);
    laneEnds[lane] = Math.max(laneEnds[lane] ?? 0, end);
    const [left, right] = [share(start, durationSeconds), share(end, durationSeconds)];
    return { event, left, width: right - left, lane };
  });
}

/** By when they begin; of those that begin together the longest first. */
export function inOrder(events: readonly EventShape[]): readonly EventShape[] {
  return events.toSorted((a, b) => a.coords[0] - b.coords[0] || b.coords[1] - a.coords[1]);
}

function share(seconds: number, durationSeconds: number): number {
  return Math.min(Math.max(seconds / durationSeconds, 0), 1);
}
