import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Workspace } from '@/lib/conversation/workspace';
import type { Playback } from '@/lib/presenter/playback-workspace';
import type { Recording, Scene } from '@/lib/presenter/recording';
import { watchLive } from './live-watch';
import { recordShown } from './record-shown';

/**
 * `recording`: it is one. `asking`, `answered`: live. `fallback`: asking failed, or was given up, and a recording
 * stands in. `failed`: there is none.
 */
export type SceneCourse = 'recording' | 'asking' | 'answered' | 'fallback' | 'failed';

export interface SceneRunState {
  readonly course: SceneCourse;
  readonly workspace: Workspace;
  /** Null while something is asked live. */
  readonly playback: Playback | null;
}

export interface SceneRunDeps {
  readonly play: (recording: Recording) => Playback;
  /** A workspace for one question. */
  readonly openLive: () => Workspace;
  /** Asks what the task asks; rejects when its samples cannot be had. */
  readonly ask: (taskId: string, workspace: Workspace) => Promise<void>;
  /** A recording of the task from elsewhere, for a scene that has none itself. */
  readonly spare: (taskId: string) => Recording | null;
  readonly after: (delayMs: number, run: () => void) => () => void;
  /** What was answered live, to stand in another time. */
  readonly onAnswered: (recording: Recording, workspace: Workspace) => void;
}

/** One scene as it is shown once. */
export interface SceneRun {
  readonly store: StoreApi<SceneRunState>;
  start(): void;
  /** The recording stands in for the live answer; nothing where there is none. */
  fallBack(): void;
  hasFallback(): boolean;
  close(): void;
}

export function createSceneRun(scene: Scene, deps: SceneRunDeps): SceneRun {
  return scene.kind === 'recording' ? runRecording(scene.recording, deps) : runTask(scene, deps);
}

function runRecording(recording: Recording, { play }: SceneRunDeps): SceneRun {
  const playback = play(recording);
  return {
    store: createStore<SceneRunState>(() => ({
      course: 'recording',
      workspace: playback.workspace,
      playback,
    })),
    start: () => playback.play(),
    fallBack: () => undefined,
    hasFallback: () => false,
    close: () => playback.close(),
  };
}

function runTask(scene: Extract<Scene, { kind: 'task' }>, deps: SceneRunDeps): SceneRun {
  const store = createStore<SceneRunState>(() => ({
    course: 'asking',
    workspace: deps.openLive(),
    playback: null,
  }));
  const recording = () => scene.fallback ?? deps.spare(scene.taskId);
  let unwatch: () => void = () => undefined;

  const endLive = () => {
    unwatch();
    store.getState().workspace.stop();
  };

  function fallBack(): void {
    if (store.getState().playback !== null) return;
    endLive();
    const spare = recording();
    if (spare === null) {
      store.setState({ course: 'failed' });
      return;
    }
    const playback = deps.play(spare);
    store.setState({ course: 'fallback', workspace: playback.workspace, playback });
    playback.play();
  }

  function ask(workspace: Workspace): void {
    store.setState({ course: 'asking', workspace, playback: null });
    const isCurrent = () => store.getState().workspace === workspace;
    unwatch = watchLive(workspace, {
      after: deps.after,
      onEnd: (outcome) => {
        if (!isCurrent()) return;
        if (outcome === 'failed') {
          fallBack();
          return;
        }
        store.setState({ course: 'answered' });
        keepAnswer(workspace, deps);
      },
    });
    deps.ask(scene.taskId, workspace).catch(() => {
      if (isCurrent()) fallBack();
    });
  }

  let isUnused = true;
  return {
    store,
    start: () => {
      store.getState().playback?.close();
      ask(isUnused ? store.getState().workspace : deps.openLive());
      isUnused = false;
    },
    fallBack: () => {
      if (recording() !== null) fallBack();
    },
    hasFallback: () => recording() !== null,
    close: () => {
      store.getState().playback?.close();
      endLive();
    },
  };
}

function keepAnswer(workspace: Workspace, { onAnswered }: SceneRunDeps): void {
  const { currentId } = workspace.conversations.getState();
  if (currentId === null) return;
  const recording = recordShown(workspace, currentId);
  const reply = recording.messages.at(-1);
  if (reply?.role === 'assistant' && reply.status === 'finished') onAnswered(recording, workspace);
}
