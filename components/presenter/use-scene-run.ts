'use client';

import { useLocale } from 'next-intl';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { browserDeps } from '@/components/state/browser-deps';
import { useWorkspace } from '@/components/state/workspace-context';
import { startTask } from '@/components/tasks/start-task';
import { createPlayback } from '@/lib/presenter/playback-workspace';
import { tasks } from '@/lib/tasks/tasks';
import { createLiveWorkspace } from './live-workspace';
import { addSource, blobsOf, keepFallback, type ProgrammeStore } from './programme';
import { replayClock } from './replay-clock';
import { shownScene } from './scene-list';
import { createSceneRun, type SceneRun } from './scene-run';

const { after } = browserDeps(null, null);

/** The scene on screen as it runs; null: the person's own conversation stands there. */
export function useSceneRun(programme: ProgrammeStore): SceneRun | null {
  const own = useWorkspace();
  const locale = useLocale();
  const turn = useStore(programme, (state) => state.turn);
  const [made, setMade] = useState<{ readonly turn: number; readonly run: SceneRun | null } | null>(null);

  const make = (): SceneRun | null => {
    const scene = shownScene(programme.getState().list);
    if (scene === null) return null;
    return createSceneRun(scene, {
      play: (recording) =>
        createPlayback(recording, blobsOf(programme, own.readBlob), {
          ...replayClock,
          preferences: own.preferences.getState(),
        }),
      openLive: () => createLiveWorkspace(own),
      ask: async (taskId, workspace) => {
        const task = tasks.find(({ id }) => id === taskId);
        if (task === undefined) throw new Error(`No task ${taskId}`);
        await startTask(task, locale, workspace);
      },
      spare: (taskId) => programme.getState().spares.get(taskId) ?? null,
      after,
      onAnswered: (recording, workspace) => {
        addSource(programme, workspace.readBlob);
        keepFallback(programme, scene.id, recording);
      },
    });
  };
  if (made?.turn !== turn) setMade({ turn, run: make() });

  const run = made?.run ?? null;
  useEffect(() => {
    run?.start();
    return () => run?.close();
  }, [run]);
  return made?.turn === turn ? run : null;
}
