'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useStage, useStageStore } from '@/components/state/stage-context';
import { IconButton } from '@/components/ui/icon-button';
import type { PictureShape } from '@/lib/grounding/shape';
import type { ViewportControl } from '@/lib/grounding/viewport-store';
import { pickNeighbour } from './stage-keys';

interface ViewObjectsProps {
  readonly shapes: readonly PictureShape[];
  readonly viewport: ViewportControl;
}

/** From object to object, in the order of the list. */
export function ViewObjects({ shapes, viewport }: ViewObjectsProps) {
  const t = useTranslations('view');
  const stage = useStageStore();
  const pickedId = useStage(({ selectedShapeIds }) => selectedShapeIds.at(-1));
  const at = shapes.findIndex(({ id }) => id === pickedId) + 1;
  const go = (step: 1 | -1) => pickNeighbour({ stage, shapes, viewport }, step);
  return (
    <div className="flex items-center justify-between gap-2">
      <span className="tabular-nums">
        {at > 0 ? t('place', { at, count: shapes.length }) : t('objects', { count: shapes.length })}
      </span>
      <span className="flex gap-1">
        <IconButton
          icon={ChevronLeft}
          label={t('previous')}
          hint={t('previousHint')}
          onClick={() => go(-1)}
        />
        <IconButton icon={ChevronRight} label={t('next')} hint={t('nextHint')} onClick={() => go(1)} />
      </span>
    </div>
  );
}
