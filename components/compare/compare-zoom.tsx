'use client';

import { Maximize, Tag, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { useCompareStore, useCompareTools } from '@/components/state/compare-tools';
import { IconButton } from '@/components/ui/icon-button';
import { Switch } from '@/components/ui/switch';
import { zoomStep } from '@/lib/grounding/viewport';
import { ZoomShare } from '../grounding/stage/zoom-share';

/** How large the pictures are seen, whether they move together, and whether what is named on them is seen. */
export function CompareZoom() {
  const t = useTranslations('compare');
  const stage = useTranslations('stage');
  const id = useId();
  const { viewport } = useCompareTools();
  const isLocked = useCompareStore((state) => state.isLocked);
  const lock = useCompareStore((state) => state.lock);
  const hasAny = useCompareStore((state) => state.pictures.some(({ shapes }) => shapes.length > 0));
  const hasShapes = useCompareStore((state) => state.hasShapes);
  const adjust = useCompareStore((state) => state.adjust);
  return (
    <div className="flex items-center @max-md:order-1 @max-md:-ml-2">
      <IconButton
        icon={Maximize}
        label={stage('fit')}
        hint={stage('fitHint')}
        onClick={() => viewport.fit()}
      />
      <IconButton
        icon={ZoomOut}
        label={stage('zoomOut')}
        hint={stage('zoomOutHint')}
        onClick={() => viewport.zoomBy(1 / zoomStep)}
        className="@max-md:hidden"
      />
      <span className="@max-md:hidden">
        <ZoomShare viewport={viewport} />
      </span>
      <IconButton
        icon={ZoomIn}
        label={stage('zoomIn')}
        hint={stage('zoomInHint')}
        onClick={() => viewport.zoomBy(zoomStep)}
        className="@max-md:hidden"
      />
      {hasAny && (
        <IconButton
          icon={Tag}
          label={t('objects')}
          hint={t('objectsHint')}
          aria-pressed={hasShapes}
          onClick={() => adjust({ hasShapes: !hasShapes })}
        />
      )}
      <span
        className="flex h-8 items-center gap-2 pr-1 pl-2 text-sm pointer-coarse:h-10"
        data-tooltip={t('lockHint')}
      >
        <Switch id={id} isOn={isLocked} onChange={lock} />
        <label
          htmlFor={id}
          className="cursor-pointer text-ink-soft leading-4 @max-md:max-w-16 @max-md:text-balance @max-md:text-2xs @max-md:leading-tight"
        >
          {t('lock')}
        </label>
      </span>
    </div>
  );
}
