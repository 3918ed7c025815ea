/** How the time of what was sent of a video runs on the clock of the original. All in seconds. */
export type VideoClock =
  /** One stretch of it, at its own speed. */
  | { readonly kind: 'stretch'; readonly startSeconds: number; readonly endSeconds: number }
  /** Single frames, `fps` of them for each second of what the model was given; where each stands in the original. */
  | { readonly kind: 'frames'; readonly fps: number; readonly frameSeconds: readonly number[] };

/** How long that is which was sent, on its own clock. */
export function sentSeconds(clock: VideoClock): number {
  return clock.kind === 'stretch'
    ? clock.endSeconds - clock.startSeconds
    : clock.frameSeconds.length / clock.fps;
}

/**
 * A moment of what was sent as a moment of the original. Between two frames it lies as far as the moment lies between
 * theirs: frames need not be evenly apart, and one that only fills up a list stands where the one before it does.
 */
export function onOriginalClock(clock: VideoClock, seconds: number): number {
  const within = Math.min(Math.max(seconds, 0), sentSeconds(clock));
  if (clock.kind === 'stretch') return tidy(clock.startSeconds + within);
  const { fps, frameSeconds } = clock;
  const place = Math.min(within * fps, frameSeconds.length - 1);
  const before = frameSeconds[Math.floor(place)] ?? 0;
  const after = frameSeconds[Math.ceil(place)] ?? before;
  return tidy(before + (after - before) * (place - Math.floor(place)));
}

/** To the millisecond: sums of decimals leave traces. */
function tidy(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
