import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BlobSource } from '@/lib/presenter/playback-workspace';
import type { Demonstration, Recording, Scene } from '@/lib/presenter/recording';
import type { PresenterStart } from './presenter-start';
import { noScenes, placeBeside, type SceneList, shownScene } from './scene-list';

/** What is presented, and where the bytes of its recordings are. */
export interface Programme {
  readonly list: SceneList;
  /** Files that were loaded, and answers that were given live. */
  readonly sources: readonly BlobSource[];
  /** Recordings by task, for scenes that have none of their own. */
  readonly spares: ReadonlyMap<string, Recording>;
  /** What comes with the product, once it is here. */
  readonly prepared: Demonstration | null;
  /** Counts the turns to a scene: the same one shown again begins anew. */
  readonly turn: number;
}

export type ProgrammeStore = StoreApi<Programme>;

export function createProgramme(): ProgrammeStore {
  return createStore<Programme>(() => ({
    list: noScenes,
    sources: [],
    spares: new Map(),
    prepared: null,
    turn: 0,
  }));
}

/** Goes where presenting begins: to the scene shown last, or to the conversation that is on screen. */
export function startProgramme(programme: ProgrammeStore, from: PresenterStart): void {
  const { list } = programme.getState();
  const hasScenes = from === 'scenes' && list.scenes.length > 0;
  goTo(programme, hasScenes ? (list.position ?? 0) : null);
}

export function goTo(programme: ProgrammeStore, position: number | null): void {
  programme.setState(({ list, turn }) => ({ list: { ...list, position }, turn: turn + 1 }));
}

/** Does nothing at either end. */
export function step(programme: ProgrammeStore, by: 1 | -1): void {
  const place = placeBeside(programme.getState().list, by);
  if (place !== null) goTo(programme, place);
}

/** The scene on screen runs on, unless it was removed. */
export function changeList(programme: ProgrammeStore, change: (list: SceneList) => SceneList): void {
  programme.setState(({ list, turn }) => {
    const changed = change(list);
    const isSame = shownScene(changed)?.id === shownScene(list)?.id;
    return { list: changed, turn: isSame ? turn : turn + 1 };
  });
}

export function addSource(programme: ProgrammeStore, source: BlobSource): void {
  programme.setState(({ sources }) => ({ sources: [source, ...sources] }));
}

/** What came with the scenes first, then what the person's own conversations hold. */
export function blobsOf(programme: ProgrammeStore, stored: BlobSource): BlobSource {
  return async (hash) => {
    for (const source of programme.getState().sources) {
      const blob = await source(hash);
      if (blob !== null) return blob;
    }
    return stored(hash);
  };
}

/** An answer that was given live stands in from now on when asking fails. */
export function keepFallback(programme: ProgrammeStore, id: string, fallback: Recording): void {
  changeList(programme, (list) => ({
    ...list,
    scenes: list.scenes.map(
      (scene): Scene => (scene.id === id && scene.kind === 'task' ? { ...scene, fallback } : scene),
    ),
  }));
}

/** Recordings of tasks, taken out of scenes: what was asked as a task, first come first. */
export function addSpares(programme: ProgrammeStore, scenes: readonly Scene[]): void {
  const found = scenes.flatMap((scene): [string, Recording][] => {
    const recording = scene.kind === 'recording' ? scene.recording : scene.fallback;
    const first = recording?.messages.find(({ role }) => role === 'user');
    const taskId = scene.kind === 'task' ? scene.taskId : first?.role === 'user' && first.task?.taskId;
    return recording !== null && typeof taskId === 'string' ? [[taskId, recording]] : [];
  });
  programme.setState(({ spares }) => ({ spares: new Map([...found.toReversed(), ...spares]) }));
}
