'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useStage } from '@/components/state/stage-context';
import { useWorkspace } from '@/components/state/workspace-context';
import { Dialog } from '@/components/ui/dialog';
import { fetched } from '@/components/ui/fetched';
import { messageBox, rescueFocus } from '@/components/ui/rescue-focus';
import { useMediaQuery } from '@/components/ui/use-media-query';

const loadStage = () => import('@/components/grounding/stage/stage').then((module) => module.Stage);
const Stage = fetched(loadStage);
const ResizeHandle = fetched(() => import('./resize-handle').then((module) => module.ResizeHandle));
const StageOpener = fetched(() =>
  import('@/components/grounding/stage/stage-opener').then((module) => module.StageOpener),
);

/** The Stage as a column that can be resized, or as a sheet over everything on narrow screens. */
export function StageFrame({ initialShare }: { initialShare: number }) {
  useEffect(() => {
    void loadStage();
  }, []);
  return (
    <>
      <StageOpener />
      <StagePlace initialShare={initialShare} />
    </>
  );
}

function StagePlace({ initialShare }: { initialShare: number }) {
  const t = useTranslations('shell');
  const workspace = useWorkspace();
  const isOpen = useStage((stage) => stage.isOpen);
  const close = useStage((stage) => stage.close);
  const isWide = useMediaQuery('(min-width: 900px)');
  const [share, setShare] = useState(initialShare);
  if (!isOpen) return null;
  if (!isWide) {
    const closeSheet = () => {
      workspace.rememberStageClosed(true);
      close();
    };
    return (
      <Dialog isOpen title={t('stage')} shape="sheet" isBare onClose={closeSheet}>
        <Stage />
      </Dialog>
    );
  }
  return (
    <aside
      aria-label={t('stageColumn')}
      style={{ width: `${share * 100}%` }}
      className="relative min-w-80 border-line border-l bg-panel"
    >
      <ResizeHandle share={share} onResize={setShare} />
      <Stage />
      <FocusReturn />
    </aside>
  );
}

/** When it goes, the focus it took along returns to what opened it. */
function FocusReturn() {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () =>
      rescueFocus(() =>
        opener instanceof HTMLElement && opener.isConnected && opener !== document.body
          ? opener
          : messageBox(),
      ),
    [opener],
  );
  return null;
}
