import { clockText } from '@/lib/media/clock-text';

/** A time on a video's clock to the tenth of a second: frames often stand closer than a second. */
export function frameTime(seconds: number): string {
  const tenths = Math.round(seconds * 10);
  const text = clockText(Math.floor(tenths / 10));
  return tenths % 10 === 0 ? text : `${text}.${tenths % 10}`;
}
