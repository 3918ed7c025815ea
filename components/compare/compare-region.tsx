'use client';

import { useTranslations } from 'next-intl';
import { useDeferredValue, useRef, useState } from 'react';
import { useCompareStore, useCompareTools } from '@/components/state/compare-tools';
import { changesOf } from '@/lib/compare/changes-of';
import type { ComparedPicture } from '@/lib/compare/compared-picture';
import { useEscape } from '../grounding/stage/use-escape';
import { CompareBar } from './compare-bar';
import { CompareHeader } from './compare-header';
import { ComparePanes } from './compare-panes';
import { CompareSide } from './compare-side';
import { DifferenceFollower } from './difference-follower';
import { useLevels } from './use-levels';

interface CompareRegionProps {
  readonly candidates: readonly ComparedPicture[];
  readonly onChoose: (pictures: readonly ComparedPicture[]) => void;
  readonly onClose: () => void;
}

/** Pictures against each other: how they are shown, they themselves, and what changed from one to the other. */
export function CompareRegion({ candidates, onChoose, onClose }: CompareRegionProps) {
  const t = useTranslations('compare');
  const { store } = useCompareTools();
  const region = useRef<HTMLElement>(null);
  const panes = useRef<HTMLDivElement>(null);
  const pictures = useCompareStore((state) => state.pictures);
  // Following objects from picture to picture may wait while one of them is dragged.
  const alignments = useDeferredValue(useCompareStore((state) => state.alignments));
  const changes = changesOf(pictures, alignments);
  const levels = useLevels(pictures);
  const [isSideOpen, setSideOpen] = useState(() => matchMedia('(min-width: 768px)').matches);
  useEscape(region, () => {
    const { picks, askForPicks } = store.getState();
    if (picks !== null) askForPicks(false);
    return picks !== null;
  });
  return (
    <section ref={region} aria-label={t('title')} className="@container flex h-full min-h-0 flex-col bg-bg">
      <CompareHeader
        candidates={candidates}
        panes={panes}
        isSideOpen={isSideOpen}
        onSide={setSideOpen}
        onChoose={onChoose}
        onClose={onClose}
      />
      <CompareBar />
      <div className="flex min-h-0 flex-1 @max-3xl:flex-col">
        <ComparePanes ref={panes} levels={levels} changes={changes} />
        {isSideOpen && <CompareSide />}
      </div>
      <DifferenceFollower />
    </section>
  );
}
