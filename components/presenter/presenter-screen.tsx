'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { CompareRoom } from '@/components/compare/compare-room';
import { StageProvider } from '@/components/state/stage-context';
import { useCurrentConversation } from '@/components/state/use-conversations';
import { GivenWorkspace } from '@/components/state/workspace-context';
import { BlackOut } from './black-out';
import { PointerHighlight } from './pointer-highlight';
import { fetchPrepared } from './prepared-demo';
import { PresenterBar } from './presenter-bar';
import { startOrStop, stoppedClock } from './presenter-clock';
import type { PresenterDeed } from './presenter-keys';
import { PresenterWelcome } from './presenter-welcome';
import { type ProgrammeStore, step } from './programme';
import { SceneBoard } from './scene-board';
import { SceneControls } from './scene-controls';
import { shownScene } from './scene-list';
import type { SceneRun } from './scene-run';
import { ScenesDialog } from './scenes-dialog';
import { usePresenterKeys } from './use-presenter-keys';
import { usePresenting } from './use-presenting';
import { useSceneRun } from './use-scene-run';

export { createProgramme, startProgramme } from './programme';

interface PresenterScreenProps {
  readonly programme: ProgrammeStore;
  readonly onLeave: () => void;
}

/** The whole window for those who watch: the scene, and one quiet line to walk through them. */
export function PresenterScreen({ programme, onLeave }: PresenterScreenProps) {
  const t = useTranslations('presenter');
  const locale = useLocale();
  const region = useRef<HTMLElement>(null);
  const run = useSceneRun(programme);
  const [clock, setClock] = useState(stoppedClock);
  const [hasHighlight, setHighlight] = useState(false);
  const [isBlack, setBlack] = useState(false);
  const [hasScenes, setScenes] = useState(false);
  usePresenting();
  useEffect(() => region.current?.focus(), []);
  useEffect(() => void fetchPrepared(programme, locale), [programme, locale]);

  usePresenterKeys((deed) => {
    if (isBlack) setBlack(false);
    else if (deed === 'black-out') setBlack(true);
    else if (deed === 'highlight') setHighlight(!hasHighlight);
    else if (deed === 'timer') setClock(startOrStop(clock, Date.now()));
    else if (deed === 'leave') onLeave();
    else if (!walk(deed, programme, run)) return false;
    // What was pressed last would stay framed before everyone.
    if (deed === 'next' || deed === 'previous') region.current?.focus();
    return true;
  });

  return (
    <main>
      <section
        ref={region}
        aria-label={t('region')}
        tabIndex={-1}
        className="flex h-dvh flex-col overflow-hidden bg-bg pt-[env(safe-area-inset-top)] pr-[env(safe-area-inset-right)] pb-[env(safe-area-inset-bottom)] pl-[env(safe-area-inset-left)] outline-none"
      >
        <PresentedScene run={run} programme={programme} />
        <PresenterBar
          programme={programme}
          title={useTitle(programme)}
          clock={clock}
          onClock={setClock}
          onLeave={onLeave}
          tools={{
            hasHighlight,
            toggleHighlight: () => setHighlight(!hasHighlight),
            blackOut: () => setBlack(true),
            openScenes: () => setScenes(true),
          }}
        >
          {run !== null && <SceneControls run={run} />}
        </PresenterBar>
        <ScenesDialog isOpen={hasScenes} programme={programme} onClose={() => setScenes(false)} />
        {hasHighlight && <PointerHighlight />}
        {isBlack && <BlackOut onEnd={() => setBlack(false)} />}
      </section>
    </main>
  );
}

/** False: there is nowhere to go, or nothing that plays, and the key is left to what has the focus. */
function walk(deed: PresenterDeed, programme: ProgrammeStore, run: SceneRun | null): boolean {
  const by = deed === 'next' ? 1 : deed === 'previous' ? -1 : null;
  if (by !== null) {
    const { scenes } = programme.getState().list;
    if (scenes.length === 0) return false;
    step(programme, by);
    return true;
  }
  const playback = run?.store.getState().playback ?? null;
  if (playback === null) return false;
  if (deed === 'skip') playback.skip();
  else if (playback.store.getState().isPlaying) playback.pause();
  else playback.play();
  return true;
}

function PresentedScene({
  run,
  programme,
}: {
  readonly run: SceneRun | null;
  readonly programme: ProgrammeStore;
}) {
  const conversation = useCurrentConversation();
  if (run !== null) return <RunScene run={run} />;
  if (conversation === null) return <PresenterWelcome programme={programme} />;
  return (
    <StageProvider key={conversation.id}>
      <CompareRoom>
        <SceneBoard course={null} />
      </CompareRoom>
    </StageProvider>
  );
}

function RunScene({ run }: { readonly run: SceneRun }) {
  const { workspace, course } = useStore(run.store);
  const [key, setKey] = useState({ workspace, number: 0 });
  if (key.workspace !== workspace) setKey({ workspace, number: key.number + 1 });
  return (
    <GivenWorkspace workspace={workspace}>
      <StageProvider key={key.number}>
        <CompareRoom>
          <SceneBoard course={course} />
        </CompareRoom>
      </StageProvider>
    </GivenWorkspace>
  );
}

function useTitle(programme: ProgrammeStore): string {
  const t = useTranslations('shell');
  const conversation = useCurrentConversation();
  const scene = useStore(programme, (state) => shownScene(state.list));
  if (scene !== null) return scene.title;
  return conversation === null ? t('product') : conversation.title || t('untitled');
}
