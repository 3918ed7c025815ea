'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { CompareRoom } from '@/components/compare/compare-room';
import { StageFrame } from '@/components/shell/stage-frame';
import { StageProvider } from '@/components/state/stage-context';
import { GivenWorkspace, useWorkspace } from '@/components/state/workspace-context';
import { Transcript } from '@/components/transcript/transcript';
import { Button } from '@/components/ui/button';
import { messageBox, rescueFocus } from '@/components/ui/rescue-focus';
import { createPlayback, type Playback } from '@/lib/presenter/playback-workspace';
import { recordShown } from './record-shown';
import { ReplayBar } from './replay-bar';
import { replayClock } from './replay-clock';
import { useReplayKeys } from './use-replay-keys';
import { useStageInReplay } from './use-stage-in-replay';

interface ReplayRoomProps {
  readonly conversationId: string;
  readonly onLeave: () => void;
}

/** The Stage's usual part of the window. */
const stageShare = 0.42;

/** A conversation that plays in the place of everything else, from the moment it is opened. */
export function ReplayRoom({ conversationId, onLeave }: ReplayRoomProps) {
  const own = useWorkspace();
  const [recording] = useState(() => recordShown(own, conversationId));
  const [playback] = useState(() =>
    createPlayback(recording, own.readBlob, { ...replayClock, preferences: own.preferences.getState() }),
  );
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.replaying = '';
    playback.play();
    return () => {
      playback.close();
      delete dataset.replaying;
      rescueFocus(messageBox);
    };
  }, [playback]);
  return (
    <GivenWorkspace workspace={playback.workspace}>
      <StageProvider>
        <CompareRoom>
          <ReplayFrame playback={playback} title={recording.title} onLeave={onLeave} />
        </CompareRoom>
      </StageProvider>
    </GivenWorkspace>
  );
}

interface ReplayFrameProps {
  readonly playback: Playback;
  readonly title: string;
  readonly onLeave: () => void;
}

function ReplayFrame({ playback, title, onLeave }: ReplayFrameProps) {
  const t = useTranslations('replay');
  useReplayKeys(playback, onLeave);
  useStageInReplay();
  return (
    <div className="flex h-dvh flex-col overflow-hidden pt-[env(safe-area-inset-top)] pr-[env(safe-area-inset-right)] pl-[env(safe-area-inset-left)]">
      <header className="flex h-14 shrink-0 items-center gap-3 border-line border-b px-4">
        <div className="min-w-0 flex-1">
          <h1 className="truncate font-medium text-ink text-sm">{title || t('untitled')}</h1>
          <PlayedFacts playback={playback} />
        </div>
        <Button onClick={onLeave}>
          <X aria-hidden size={15} strokeWidth={1.75} />
          {t('leave')}
        </Button>
      </header>
      <div className="flex min-h-0 flex-1">
        <main className="relative flex min-w-0 flex-1 flex-col stage:min-w-82">
          <Transcript />
        </main>
        <StageFrame initialShare={stageShare} />
      </div>
      <ReplayBar playback={playback} />
    </div>
  );
}

/** That it is a replay, how far it has come, and whether its pace is the one in which it came. */
function PlayedFacts({ playback }: { readonly playback: Playback }) {
  const t = useTranslations('replay');
  const number = useStore(playback.store, (state) => state.turnIndex + 1);
  const count = useStore(playback.store, (state) => state.turnCount);
  const isEven = useStore(playback.store, (state) => state.isEven);
  return (
    <p className="truncate text-ink-faint text-xs tabular-nums">
      {t('place', { number, count })}
      {isEven && <span> · {t('even')}</span>}
    </p>
  );
}
