import { createStore, type StoreApi } from 'zustand/vanilla';

/** As much of a video element as playing it needs. */
export type PlayableVideo = Pick<
  HTMLVideoElement,
  | 'currentTime'
  | 'duration'
  | 'readyState'
  | 'paused'
  | 'videoWidth'
  | 'play'
  | 'pause'
  | 'addEventListener'
  | 'removeEventListener'
>;

export interface PlaybackState {
  /** Which video: the hash of its original. Null before the first one. */
  readonly videoHash: string | null;
  /** Where it is or, until it has been loaded, where it will begin. */
  readonly seconds: number;
  /** As the browser found it; null until then. */
  readonly durationSeconds: number | null;
  readonly isPlaying: boolean;
  /** This browser cannot show the video. */
  readonly isFailed: boolean;
}

/** How the Stage's video plays, and everything that can be done about it. */
export interface PlaybackControl {
  readonly store: StoreApi<PlaybackState>;
  /** Takes the video to this moment, at once or as soon as it is shown. */
  seek(videoHash: string, seconds: number): void;
  /** Moves the shown video by so many seconds. */
  step(seconds: number): void;
  toggle(): void;
  /** From now on this element shows the video. The returned function lets it go. */
  attach(videoHash: string, video: PlayableVideo): () => void;
}

/** `HTMLMediaElement.HAVE_METADATA`: from here on a position can be set. */
const hasMetadata = 1;

const fresh = { seconds: 0, durationSeconds: null, isPlaying: false, isFailed: false } as const;

/** Follows one video element at a time. `atNextFrame` runs its argument once, before the next painting. */
export function createPlaybackControl(
  atNextFrame: (run: () => void) => void = (run) => requestAnimationFrame(run),
): PlaybackControl {
  const store = createStore<PlaybackState>()(() => ({ videoHash: null, ...fresh }));
  let shown: PlayableVideo | null = null;
  let isFrameAwaited = false;

  function follow(): void {
    if (shown === null) return;
    if (shown.readyState >= hasMetadata) store.setState({ seconds: shown.currentTime });
    if (shown.paused || isFrameAwaited) return;
    isFrameAwaited = true;
    // The browser tells the time four times a second; the scrubber moves with every frame.
    atNextFrame(() => {
      isFrameAwaited = false;
      follow();
    });
  }

  function seek(videoHash: string, wanted: number): void {
    if (store.getState().videoHash !== videoHash) store.setState({ videoHash, ...fresh });
    const seconds = Math.min(Math.max(wanted, 0), store.getState().durationSeconds ?? wanted);
    store.setState({ seconds });
    if (shown !== null && shown.readyState >= hasMetadata) shown.currentTime = seconds;
  }

  function begin(video: PlayableVideo): void {
    // A video whose pictures cannot be decoded plays its sound alone.
    store.setState({ durationSeconds: video.duration, isFailed: video.videoWidth === 0 });
    video.currentTime = Math.min(store.getState().seconds, video.duration);
  }

  function listeners(video: PlayableVideo): Readonly<Record<string, () => void>> {
    return {
      loadedmetadata: () => begin(video),
      play: () => {
        store.setState({ isPlaying: true });
        follow();
      },
      pause: () => store.setState({ isPlaying: false }),
      seeked: follow,
      timeupdate: follow,
      error: () => store.setState({ isFailed: true, isPlaying: false }),
    };
  }

  return {
    store,
    seek,
    step(seconds) {
      const { videoHash, seconds: now } = store.getState();
      if (videoHash !== null) seek(videoHash, now + seconds);
    },
    toggle() {
      if (shown === null) return;
      // Refused by the browser, or cut short by a pause: it stays as it is.
      if (shown.paused) void shown.play().catch(() => undefined);
      else shown.pause();
    },
    attach(videoHash, video) {
      const isSame = store.getState().videoHash === videoHash;
      store.setState({ videoHash, ...fresh, ...(isSame && { seconds: store.getState().seconds }) });
      shown = video;
      const heard = Object.entries(listeners(video));
      for (const [event, hear] of heard) video.addEventListener(event, hear);
      if (video.readyState >= hasMetadata) begin(video);
      return () => {
        for (const [event, hear] of heard) video.removeEventListener(event, hear);
        if (shown !== video) return;
        shown = null;
        store.setState({ isPlaying: false });
      };
    },
  };
}
