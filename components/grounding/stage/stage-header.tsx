'use client';

import { Maximize, Tag, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { StageDoor } from '@/components/compare/stage-door';
import { usePreferences } from '@/components/state/use-preferences';
import { useWorkspace } from '@/components/state/workspace-context';
import { IconButton } from '@/components/ui/icon-button';
import { zoomStep } from '@/lib/grounding/viewport';
import type { ViewportControl } from '@/lib/grounding/viewport-store';
import { useStageDoors } from '../use-stage-doors';
import type { StageScene } from '../use-stage-scene';
import { ToolsMenu } from './tools-menu';
import { ViewButton } from './view-button';
import { ZoomShare } from './zoom-share';

interface StageHeaderProps {
  readonly scene: StageScene | null;
  readonly viewport: ViewportControl;
}

/** One line, or two where the Stage is too narrow for its name and its buttons side by side. */
export function StageHeader({ scene, viewport }: StageHeaderProps) {
  const t = useTranslations('stage');
  const doors = useStageDoors();
  const shown = scene?.shown;
  return (
    <header className="@container relative shrink-0 border-line border-b">
      <div className="flex min-h-12 flex-wrap items-center gap-x-0.5 pr-2 pl-4 @max-md:pb-1">
        <h2 className="flex min-w-0 flex-1 items-baseline gap-2 text-ink text-sm @max-md:min-w-[calc(100%-4rem)]">
          {shown && <span className="text-ink-faint tabular-nums">{shown.number}</span>}
          <span className="truncate font-medium" title={shown?.attachment.name}>
            {shown?.attachment.name ?? t('stage')}
          </span>
        </h2>
        {scene !== null && (
          <div className="flex items-center gap-0.5 @max-md:order-last @max-md:-ml-2 @max-md:w-[calc(100%+0.5rem)]">
            {scene.shown.kind === 'picture' && (
              <>
                <ZoomButtons viewport={viewport} />
                <LabelsButton />
              </>
            )}
            {(scene.shown.kind === 'picture' || scene.events.length > 0) && (
              <ViewButton scene={scene} viewport={viewport} />
            )}
            {scene.shown.kind === 'picture' && <ToolsMenu scene={scene} />}
            {scene.shown.kind === 'picture' && (
              <StageDoor attachments={scene.attachments} shown={scene.shown} />
            )}
          </div>
        )}
        <IconButton icon={X} label={t('close')} onClick={doors.close} className="@max-md:my-1" />
      </div>
    </header>
  );
}

function ZoomButtons({ viewport }: { viewport: ViewportControl }) {
  const t = useTranslations('stage');
  return (
    <>
      <IconButton icon={Maximize} label={t('fit')} hint={t('fitHint')} onClick={() => viewport.fit()} />
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
    </>
  );
}

function LabelsButton() {
  const t = useTranslations('stage');
  const workspace = useWorkspace();
  const hasLabels = usePreferences(({ overlay }) => overlay.hasLabels);
  return (
    <IconButton
      icon={Tag}
      label={t('labels')}
      hint={t('labelsHint')}
      aria-pressed={hasLabels}
      onClick={() => workspace.setOverlay({ hasLabels: !hasLabels })}
      className="@max-md:ml-auto"
    />
  );
}
