import type { Scene } from '@/lib/presenter/recording';

/** What is presented, in order, and which of it is on screen. */
export interface SceneList {
  readonly title: string;
  readonly scenes: readonly Scene[];
  /** 0-based; null: the conversation that was on screen when presenting began, or nothing. */
  readonly position: number | null;
}

export const noScenes: SceneList = { title: '', scenes: [], position: null };

export function withScenes(list: SceneList, scenes: readonly Scene[]): SceneList {
  return { ...list, scenes: [...list.scenes, ...scenes] };
}

/** The one on screen stays on screen; when it goes itself, the one that takes its place comes, or the last. */
export function withoutScene(list: SceneList, id: string): SceneList {
  const at = list.scenes.findIndex((scene) => scene.id === id);
  if (at === -1) return list;
  const scenes = list.scenes.filter((_, index) => index !== at);
  const { position } = list;
  if (position === null || scenes.length === 0) return { ...list, scenes, position: null };
  return { ...list, scenes, position: Math.min(position > at ? position - 1 : position, scenes.length - 1) };
}

/** The one on screen stays on screen, wherever it comes to stand. */
export function withSceneAt(list: SceneList, id: string, toIndex: number): SceneList {
  const moved = list.scenes.find((scene) => scene.id === id);
  if (moved === undefined) return list;
  const shown = list.position === null ? undefined : list.scenes[list.position];
  const others = list.scenes.filter((scene) => scene !== moved);
  const scenes = others.toSpliced(Math.min(Math.max(toIndex, 0), others.length), 0, moved);
  return { ...list, scenes, position: shown === undefined ? null : scenes.indexOf(shown) };
}

/** A title of spaces alone changes nothing. */
export function withSceneTitle(list: SceneList, id: string, title: string): SceneList {
  const words = title.replace(/\s+/g, ' ').trim();
  if (words === '') return list;
  return {
    ...list,
    scenes: list.scenes.map((scene) => (scene.id === id ? { ...scene, title: words } : scene)),
  };
}

/** The place `step` further, or null at either end. From the conversation on screen one goes on to the first scene. */
export function placeBeside({ scenes, position }: SceneList, step: 1 | -1): number | null {
  const wanted = position === null ? (step === 1 ? 0 : -1) : position + step;
  return wanted >= 0 && wanted < scenes.length ? wanted : null;
}

export function shownScene({ scenes, position }: SceneList): Scene | null {
  return position === null ? null : (scenes[position] ?? null);
}
