import type { StoredVideo } from '../attachment';
import type { Trim } from '../media-choices';

type Facts = Pick<StoredVideo, 'durationSeconds' | 'isUnread'>;

/** What of a video is sent: all of it, or the wanted part as far as the video reaches. */
export function partOf({ durationSeconds, isUnread }: Facts, trim: Trim | undefined): Trim {
  if (trim === undefined || isUnread) return { startSeconds: 0, endSeconds: durationSeconds };
  const within = (seconds: number) => Math.max(0, Math.min(durationSeconds, seconds));
  return { startSeconds: within(trim.startSeconds), endSeconds: within(trim.endSeconds) };
}

/** A part this much shorter than the video is the whole of it. */
const toleranceSeconds = 0.05;

export function isWhole({ startSeconds, endSeconds }: Trim, { durationSeconds }: Facts): boolean {
  return startSeconds < toleranceSeconds && endSeconds > durationSeconds - toleranceSeconds;
}
