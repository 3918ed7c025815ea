import type { PlaybackDeps } from '@/lib/presenter/playback-workspace';

/** The browser's own clock and frames for a playback. */
export const replayClock: PlaybackDeps = {
  now: () => Date.now(),
  atNextFrame: (run) => {
    const frame = requestAnimationFrame(run);
    return () => cancelAnimationFrame(frame);
  },
};
