import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PreferencesState, Workspace } from '@/lib/conversation/workspace';
import { planPlayback, turnAt } from './playback/plan-playback';
import { createPlayedRows } from './playback/played-rows';
import { quietWorkspace } from './playback/quiet-workspace';
import type { Recording } from './recording';

/** The bytes of a blob by its SHA-256; null where there are none. */
export type BlobSource = (hash: string) => Promise<Blob | null>;

export const playbackSpeeds = [0.5, 1, 2, 4, 8] as const;

export type PlaybackSpeed = (typeof playbackSpeeds)[number];

export interface PlaybackState {
  /** On the replay's clock: milliseconds at speed 1. */
  readonly positionMs: number;
  readonly durationMs: number;
  /** False at the end, too. */
  readonly isPlaying: boolean;
  readonly speed: PlaybackSpeed;
  /** Which question with its answer is shown, 0-based. */
  readonly turnIndex: number;
  readonly turnCount: number;
  /** The answer of this turn was not timed when it came: it is shown at an even pace. */
  readonly isEven: boolean;
}

export interface PlaybackDeps {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Runs once at the next frame; the returned function cancels. */
  readonly atNextFrame: (run: () => void) => () => void;
  /** How shapes are drawn and what the person chose; absent: as in a new browser. */
  readonly preferences?: PreferencesState;
}

/** A recording that plays: the whole transcript and Stage run on its workspace. */
export interface Playback {
  readonly workspace: Workspace;
  readonly store: StoreApi<PlaybackState>;
  /** From the start again when it has ended. */
  play(): void;
  pause(): void;
  seek(positionMs: number): void;
  /** To the next question; from the last one to the end. */
  skip(): void;
  setSpeed(speed: PlaybackSpeed): void;
  /** Stops the clock for good. */
  close(): void;
}

/**
 * Makes a paused playback that stands at its beginning. Its stores are driven by the clock alone; nothing is asked of a
 * server, nothing is written to storage, and what a person chooses or corrects in it is forgotten with it.
 */
export function createPlayback(recording: Recording, blobs: BlobSource, deps: PlaybackDeps): Playback {
  const plan = planPlayback(recording);
  const { workspace, rows } = quietWorkspace(recording, blobs, deps.preferences);
  const played = createPlayedRows(plan, rows);
  const store = createStore<PlaybackState>(() => ({
    positionMs: 0,
    durationMs: plan.durationMs,
    isPlaying: false,
    speed: 1,
    turnIndex: 0,
    turnCount: plan.turns.length,
    isEven: plan.turns[0]?.isEven ?? false,
  }));
  let lastFrameMs = 0;
  let cancelFrame: (() => void) | null = null;

  function show(positionMs: number): void {
    const turnIndex = turnAt(plan, positionMs);
    store.setState({ positionMs, turnIndex, isEven: plan.turns[turnIndex]?.isEven ?? false });
    played.show(positionMs);
  }

  function halt(): void {
    cancelFrame?.();
    cancelFrame = null;
    if (store.getState().isPlaying) store.setState({ isPlaying: false });
  }

  function tick(): void {
    const nowMs = deps.now();
    const { positionMs, speed } = store.getState();
    const nextMs = Math.min(plan.durationMs, positionMs + Math.max(0, nowMs - lastFrameMs) * speed);
    lastFrameMs = nowMs;
    show(nextMs);
    if (nextMs >= plan.durationMs) halt();
    else cancelFrame = deps.atNextFrame(tick);
  }

  show(0);
  return {
    workspace,
    store,
    play() {
      const { isPlaying, positionMs } = store.getState();
      if (isPlaying || plan.durationMs === 0) return;
      if (positionMs >= plan.durationMs) show(0);
      lastFrameMs = deps.now();
      store.setState({ isPlaying: true });
      cancelFrame = deps.atNextFrame(tick);
    },
    pause: halt,
    seek: (positionMs) => show(Math.min(plan.durationMs, Math.max(0, positionMs))),
    skip() {
      const next = plan.turns[turnAt(plan, store.getState().positionMs) + 1];
      show(next?.startMs ?? plan.durationMs);
    },
    setSpeed: (speed) => store.setState({ speed }),
    close: halt,
  };
}
