import { clockText } from '@/lib/media/clock-text';

/** A moment of a video in words: `0:05`, with tenths only where they were named (`0:05.4`). */
export function momentText(seconds: number): string {
  const tenths = Math.max(0, Math.round(seconds * 10));
  const clock = clockText(Math.floor(tenths / 10));
  return tenths % 10 === 0 ? clock : `${clock}.${tenths % 10}`;
}

/** From when to when, in seconds: `0:02 – 0:05`, or one moment where there is no stretch. */
export function stretchText([start, end]: readonly [number, number]): string {
  return end > start ? `${momentText(start)} – ${momentText(end)}` : momentText(start);
}
