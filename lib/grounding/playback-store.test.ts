import { describe, expect, it } from 'vitest';
import { createPlaybackControl, type PlayableVideo } from './playback-store';

/** A video element as far as it matters: 14 seconds long, loaded when it is told so. */
function madeVideo() {
  const events = new EventTarget();
  const tell = (name: string) => events.dispatchEvent(new Event(name));
  const video = {
    currentTime: 0,
    duration: Number.NaN,
    readyState: 0,
    paused: true,
    videoWidth: 0,
    play: async () => {
      video.paused = false;
      tell('play');
    },
    pause: () => {
      video.paused = true;
      tell('pause');
    },
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  };
  const load = (videoWidth = 640) => {
    Object.assign(video, { readyState: 1, duration: 14, videoWidth });
    tell('loadedmetadata');
  };
  return { video: video satisfies PlayableVideo, load, tell };
}

describe('playback', () => {
  it('begins at the moment that was asked for before the video was there', () => {
    const playback = createPlaybackControl();
    const { video, load } = madeVideo();
    playback.seek('clip', 5);
    playback.attach('clip', video);
    load();
    expect(video.currentTime).toBe(5);
    expect(playback.store.getState()).toMatchObject({ seconds: 5, durationSeconds: 14 });
  });

  it('begins another video at its beginning', () => {
    const playback = createPlaybackControl();
    playback.seek('clip', 5);
    const { video, load } = madeVideo();
    playback.attach('other', video);
    load();
    expect(video.currentTime).toBe(0);
  });

  it('stays within the video', () => {
    const playback = createPlaybackControl();
    const { video, load } = madeVideo();
    playback.attach('clip', video);
    load();
    playback.seek('clip', 99);
    expect(video.currentTime).toBe(14);
    playback.step(-20);
    expect(video.currentTime).toBe(0);
  });

  it('follows the video frame by frame while it plays, and no longer', () => {
    const frames: (() => void)[] = [];
    const playback = createPlaybackControl((run) => frames.push(run));
    const { video, load } = madeVideo();
    const detach = playback.attach('clip', video);
    load();
    playback.toggle();
    video.currentTime = 0.25;
    frames.shift()?.();
    expect(playback.store.getState()).toMatchObject({ seconds: 0.25, isPlaying: true });
    playback.toggle();
    frames.shift()?.();
    expect(frames).toEqual([]);
    expect(playback.store.getState().isPlaying).toBe(false);
    detach();
    video.currentTime = 9;
    frames.shift()?.();
    expect(playback.store.getState().seconds).toBe(0.25);
  });

  it('says when the browser cannot show it: an error, or sound without a picture', () => {
    const playback = createPlaybackControl();
    const broken = madeVideo();
    playback.attach('broken', broken.video);
    broken.tell('error');
    expect(playback.store.getState().isFailed).toBe(true);
    const soundOnly = madeVideo();
    playback.attach('sound', soundOnly.video);
    expect(playback.store.getState().isFailed).toBe(false);
    soundOnly.load(0);
    expect(playback.store.getState().isFailed).toBe(true);
  });
});
