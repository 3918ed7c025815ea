'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useStage } from '@/components/state/stage-context';
import { Button } from '@/components/ui/button';
import type { ViewportControl } from '@/lib/grounding/viewport-store';
import { FieldOfView } from '../reading/field-of-view';
import type { StageScene } from '../use-stage-scene';
import { PeekButton } from './peek-button';
import { ViewLook } from './view-look';
import { ViewObjects } from './view-objects';
import { ViewShortcuts } from './view-shortcuts';

interface ViewPanelProps {
  readonly scene: StageScene;
  readonly viewport: ViewportControl;
}

/** How the Stage shows what it shows: only what makes sense for it is offered. */
export function ViewPanel({ scene, viewport }: ViewPanelProps) {
  const t = useTranslations('view');
  const { shapes, visibleShapes, shown } = scene;
  const isPicture = shown.kind === 'picture';
  const hasShapes = shapes.length > 0;
  return (
    <div className="flex flex-col gap-3 overflow-y-auto p-4 text-ink text-sm">
      <AsideWhilePeeking>
        <h2 className="font-semibold text-base">{t('title')}</h2>
      </AsideWhilePeeking>
      {isPicture && (
        <div className="flex gap-2">
          <AsideWhilePeeking className="flex flex-1">
            <Button className="flex-1" onClick={() => viewport.actualSize()}>
              {t('actualSize')}
            </Button>
          </AsideWhilePeeking>
          {hasShapes && <PeekButton />}
        </div>
      )}
      <AsideWhilePeeking className="flex flex-col gap-3">
        {visibleShapes.length > 0 && <ViewObjects shapes={visibleShapes} viewport={viewport} />}
        {(hasShapes || !isPicture) && <ViewLook isPicture={isPicture} />}
        <FieldOfView scene={scene} />
        {isPicture && <ViewShortcuts hasShapes={hasShapes} />}
      </AsideWhilePeeking>
    </div>
  );
}

/** Out of the way while the bare picture is looked at, and in its place again after. */
function AsideWhilePeeking({ className, children }: { className?: string; children: ReactNode }) {
  const isPeeking = useStage((stage) => stage.isPeeking);
  return <div className={isPeeking ? `invisible ${className ?? ''}` : className}>{children}</div>;
}
