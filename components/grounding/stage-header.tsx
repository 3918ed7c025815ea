'use client';

import { Maximize, Tag, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { zoomStep } from '@/lib/grounding/viewport';
import type { ViewportControl } from '@/lib/grounding/viewport-store';
import { useStageDoors } from './use-stage-doors';
import type { StageScene } from './use-stage-scene';
import { ZoomShare } from './zoom-share';

interface StageHeaderProps {
  readonly scene: StageScene | null;
  readonly viewport: ViewportControl;
  readonly hasLabels: boolean;
  readonly onToggleLabels: () => void;
}

export function StageHeader({ scene, viewport, hasLabels, onToggleLabels }: StageHeaderProps) {
  const t = useTranslations('stage');
  const doors = useStageDoors();
  const shown = scene?.shown;
  return (
    <header className="flex h-12 shrink-0 items-center gap-0.5 border-line border-b pr-2 pl-4">
      <h2 className="flex min-w-0 flex-1 items-baseline gap-2 text-ink text-sm">
        {shown && <span className="text-ink-faint tabular-nums">{shown.number}</span>}
        <span className="truncate font-medium" title={shown?.attachment.name}>
          {shown?.attachment.name ?? t('stage')}
        </span>
      </h2>
      {shown?.kind === 'picture' && (
        <>
          <IconButton
            icon={Tag}
            label={t('labels')}
            hint={t('labelsHint')}
            aria-pressed={hasLabels}
            onClick={onToggleLabels}
          />
          <IconButton
            icon={ZoomOut}
            label={t('zoomOut')}
            hint={t('zoomOutHint')}
            onClick={() => viewport.zoomBy(1 / zoomStep)}
          />
          <ZoomShare viewport={viewport} />
          <IconButton
            icon={ZoomIn}
            label={t('zoomIn')}
            hint={t('zoomInHint')}
            onClick={() => viewport.zoomBy(zoomStep)}
          />
          <IconButton icon={Maximize} label={t('fit')} hint={t('fitHint')} onClick={() => viewport.fit()} />
        </>
      )}
      <IconButton icon={X} label={t('close')} onClick={doors.close} />
    </header>
  );
}
