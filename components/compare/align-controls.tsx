'use client';

import { Crosshair, Undo2, WandSparkles } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useCompareStore, useCompareTools } from '@/components/state/compare-tools';
import { useWorkspace } from '@/components/state/workspace-context';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { AlignFacts } from './align-facts';
import { AlignPicking } from './align-picking';
import { alignAutomatically } from './align-work';

/** How the pictures lie on each other, and the ways to lay them better. */
export function AlignControls() {
  const t = useTranslations('changes.align');
  const { store } = useCompareTools();
  const workspace = useWorkspace();
  const isPicking = useCompareStore((state) => state.picks !== null);
  const isAligning = useCompareStore((state) => state.work.isAligning);
  const canUndo = useCompareStore((state) => state.earlierAlignments.length > 0);
  const ending = useRef<AbortController | null>(null);
  useEffect(() => () => ending.current?.abort(), []);

  function start() {
    ending.current = new AbortController();
    void alignAutomatically(store, (hash) => workspace.readBlob(hash), ending.current.signal);
  }

  function askForPicks() {
    const { askForPicks: ask, work, adjust } = store.getState();
    adjust({ work: { ...work, alignTrouble: null } });
    ask(true);
  }

  return (
    <section aria-label={t('title')} className="flex flex-col gap-2 border-line border-b px-4 py-3 text-sm">
      <h3 className="font-medium">{t('title')}</h3>
      <AlignFacts />
      {isPicking ? (
        <AlignPicking />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            aria-disabled={isAligning || undefined}
            onClick={isAligning ? undefined : start}
          >
            {isAligning ? <Spinner /> : <WandSparkles aria-hidden size={14} strokeWidth={1.75} />}
            {t('automatically')}
          </Button>
          <Button size="small" onClick={askForPicks}>
            <Crosshair aria-hidden size={14} strokeWidth={1.75} />
            {t('byPoints')}
          </Button>
          {isAligning ? (
            <Button size="small" tone="quiet" onClick={() => ending.current?.abort()}>
              {t('cancel')}
            </Button>
          ) : (
            <Button
              size="small"
              tone="quiet"
              aria-disabled={!canUndo || undefined}
              onClick={canUndo ? () => store.getState().undoAlignment() : undefined}
            >
              <Undo2 aria-hidden size={14} strokeWidth={1.75} />
              {t('undo')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
