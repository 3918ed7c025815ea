'use client';

import { Maximize } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { coloursOf } from '@/components/grounding/colours-of';
import { labelCounts } from '@/components/grounding/objects/label-counts';
import { LabelToggles } from '@/components/grounding/objects/label-toggles';
import { useObjectWords } from '@/components/grounding/objects/use-object-words';
import { AttachmentSwitch } from '@/components/grounding/stage/attachment-switch';
import { StageCanvas } from '@/components/grounding/stage/stage-canvas';
import { useStageDeeds } from '@/components/grounding/stage/use-stage-deeds';
import { type StageScene, useStageScene } from '@/components/grounding/use-stage-scene';
import { VideoView } from '@/components/media/video-view';
import { usePreferences } from '@/components/state/use-preferences';
import { IconButton } from '@/components/ui/icon-button';
import { useMediaQuery } from '@/components/ui/use-media-query';
import type { OverlayLook } from '@/lib/grounding/overlay-look';
import { createViewportControl, type ViewportControl } from '@/lib/grounding/viewport-store';

/** The picture or video large and almost alone: its labels can be picked out, everything else is left away. */
export function PresenterStage() {
  const t = useTranslations('stage');
  const scene = useStageScene();
  const [viewport] = useState(createViewportControl);
  const deeds = useStageDeeds(scene, viewport, null);
  const look = useFarLook();
  if (scene === null) return <section aria-label={t('stage')} className="h-full bg-canvas" />;
  return (
    <section aria-label={t('stage')} className="flex h-full min-h-0 flex-col bg-canvas">
      {scene.attachments.length > 1 && <AttachmentSwitch scene={scene} />}
      {scene.shown.kind === 'video' ? (
        <VideoView
          video={scene.shown}
          events={scene.events}
          shapes={scene.visibleShapes}
          colourOf={coloursOf(scene.answer, look.palette)}
          look={look}
        />
      ) : (
        <>
          <StageCanvas
            picture={scene.shown}
            shapes={scene.visibleShapes}
            answer={scene.answer}
            viewport={viewport}
            look={look}
            deeds={{ ...deeds, canCorrect: false }}
            correcting={null}
          />
          <StageFoot scene={scene} viewport={viewport} />
        </>
      )}
    </section>
  );
}

/** On anything larger than a phone, lines and names that are seen from the last row. */
function useFarLook(): OverlayLook {
  const chosen = usePreferences(({ overlay }) => overlay);
  const isWide = useMediaQuery('(min-width: 900px)');
  const isProjector = useMediaQuery('(min-width: 1600px)');
  if (!isWide) return chosen;
  return {
    ...chosen,
    lineWidthPx: Math.max(chosen.lineWidthPx, 3),
    labelScale: isProjector ? 1.6 : 1.2,
  };
}

interface StageFootProps {
  readonly scene: StageScene;
  readonly viewport: ViewportControl;
}

function StageFoot({ scene, viewport }: StageFootProps) {
  const t = useTranslations('stage');
  const objectText = useTranslations('stage.objects');
  const words = useObjectWords();
  const palette = usePreferences(({ overlay }) => overlay.palette);
  if (scene.shapes.length === 0) return null;
  return (
    <div className="flex min-h-10 items-center gap-1 border-line border-t bg-bg px-3">
      <IconButton
        icon={Maximize}
        size="small"
        label={t('fit')}
        hint={t('fitHint')}
        onClick={() => viewport.fit()}
      />
      <LabelToggles
        labels={labelCounts(scene.shapes)}
        shapes={scene.shapes}
        colourOf={coloursOf(scene.answer, palette)}
        nameOf={words.nameOf}
      />
      <ul aria-label={objectText('list')} className="sr-only">
        {scene.visibleShapes.map((shape) => (
          <li key={shape.id}>
            {words.nameOf(shape.label)} · {words.numbersOf(shape)}
          </li>
        ))}
      </ul>
    </div>
  );
}
