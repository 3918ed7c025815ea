import type { Trim } from '@/lib/media/media-choices';

export type TrimEdge = 'start' | 'end';

/** What is left of a video is never shorter, so that the two handles cannot meet. */
export const shortestTrimSeconds = 0.5;

/** How far the keys move: finely in what is short, by seconds in what is long. */
const longestFineSeconds = 20;
const fineStepSeconds = 0.1;
const coarseStepSeconds = 1;
const stepsPerPage = 10;

/** The whole of a video as a part of it. */
export function wholeOf(durationSeconds: number): Trim {
  return { startSeconds: 0, endSeconds: durationSeconds };
}

/** Between which moments the handle may be, in seconds. */
export function edgeBounds(trim: Trim, edge: TrimEdge, durationSeconds: number): readonly [number, number] {
  return edge === 'start'
    ? [0, Math.max(0, trim.endSeconds - shortestTrimSeconds)]
    : [Math.min(durationSeconds, trim.startSeconds + shortestTrimSeconds), durationSeconds];
}

/** The part with that edge moved, as far as the other edge and the video allow; to the hundredth of a second. */
export function movedTrim(trim: Trim, edge: TrimEdge, seconds: number, durationSeconds: number): Trim {
  const [least, most] = edgeBounds(trim, edge, durationSeconds);
  const within = Math.min(Math.max(rounded(seconds), least), most);
  return edge === 'start' ? { ...trim, startSeconds: within } : { ...trim, endSeconds: within };
}

/** What a choice keeps: null for all of the video. */
export function trimToKeep(trim: Trim, durationSeconds: number): Trim | null {
  const slack = fineStepSeconds / 2;
  const isWhole = trim.startSeconds < slack && trim.endSeconds > durationSeconds - slack;
  return isWhole ? null : trim;
}

/** Where a key takes the handle; null for a key that moves nothing. Shift makes the arrows fine. */
export function trimKeyTarget(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  seconds: number,
  [least, most]: readonly [number, number],
  durationSeconds: number,
): number | null {
  const usual = durationSeconds <= longestFineSeconds ? fineStepSeconds : coarseStepSeconds;
  const step = shiftKey ? fineStepSeconds : usual;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return seconds + step;
    case 'ArrowLeft':
    case 'ArrowDown':
      return seconds - step;
    case 'PageUp':
      return seconds + usual * stepsPerPage;
    case 'PageDown':
      return seconds - usual * stepsPerPage;
    case 'Home':
      return least;
    case 'End':
      return most;
    default:
      return null;
  }
}

const written = /^(?:(?:(\d{1,3}):)?(\d{1,4}):)?(\d{1,6}(?:[.,]\d{1,3})?)$/;

/** Seconds from what a person types: `5`, `5.25`, `1:05`, `1:02:03.5`. Null for anything else. */
export function readClock(text: string): number | null {
  const [, hours = '0', minutes = '0', seconds] = written.exec(text.trim()) ?? [];
  if (seconds === undefined) return null;
  return rounded(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.')));
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
