import { describe, expect, it } from 'vitest';
import { sha256 } from '@/lib/core/sha256';
import { type Poster, posterMoment, posterSize } from './poster-frame';
import { type PosterDeps, takePoster } from './take-poster';

const video = new Blob(['video']);
const clip = { width: 1_280, height: 720, durationSeconds: 14 };
const frame: Poster = {
  blob: new Blob(['frame'], { type: 'image/jpeg' }),
  size: { width: 640, height: 360 },
};

/** A clock that stands still until the test moves it. */
function createClock() {
  let run: (() => void) | null = null;
  const after: PosterDeps['after'] = (_delayMs, later) => {
    run = later;
    return () => {
      run = null;
    };
  };
  return { after, isWaiting: () => run !== null, ring: () => run?.() };
}

describe('takePoster', () => {
  it('keeps an early frame and stops the clock', async () => {
    const clock = createClock();
    const moments: number[] = [];
    const drawPosterFrame: PosterDeps['drawPosterFrame'] = async (_video, _of, atSeconds) => {
      moments.push(atSeconds);
      return frame;
    };
    const taken = await takePoster(video, clip, { drawPosterFrame, after: clock.after });
    const hash = await sha256(new TextEncoder().encode('frame'));
    expect(taken).toEqual({
      poster: { hash, mediaType: 'image/jpeg', byteLength: 5, width: 640, height: 360 },
      blob: frame.blob,
    });
    expect(moments).toEqual([1]);
    expect(clock.isWaiting()).toBe(false);
  });

  it('does without one where the browser cannot decode the video', async () => {
    const { after } = createClock();
    const drawPosterFrame = () => Promise.reject(new Error('No loadeddata'));
    expect(await takePoster(video, clip, { drawPosterFrame, after })).toBeNull();
  });

  it('does without one that does not come in time, and ends the attempt', async () => {
    const clock = createClock();
    const signals: AbortSignal[] = [];
    const drawPosterFrame: PosterDeps['drawPosterFrame'] = (_video, _of, _atSeconds, signal) => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    const taking = takePoster(video, clip, { drawPosterFrame, after: clock.after });
    clock.ring();
    expect(await taking).toBeNull();
    expect(signals[0]?.aborted).toBe(true);
  });
});

describe('a poster', () => {
  it.each([
    [14, 1],
    [2, 1],
    [1, 0.5],
  ])('of a video of %d s is taken at %d s', (durationSeconds, expected) => {
    expect(posterMoment(durationSeconds)).toBe(expected);
  });

  it.each([
    [
      { width: 1_920, height: 1_080 },
      { width: 640, height: 360 },
    ],
    [
      { width: 1_080, height: 1_920 },
      { width: 640, height: 1_138 },
    ],
    [
      { width: 320, height: 240 },
      { width: 320, height: 240 },
    ],
  ])('is at most 640 px wide and never enlarged', (size, expected) => {
    expect(posterSize(size)).toEqual(expected);
  });
});
