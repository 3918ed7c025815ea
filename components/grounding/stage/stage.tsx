'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { VideoView } from '@/components/media/video-view';
import { usePreferences } from '@/components/state/use-preferences';
import { createViewportControl } from '@/lib/grounding/viewport-store';
import { coloursOf } from '../colours-of';
import { CorrectToolbar } from '../correct/correct-toolbar';
import { useCorrecting } from '../correct/use-correcting';
import { useShownWhenPicked } from '../objects/use-shown-when-picked';
import { useStageScene } from '../use-stage-scene';
import { AddressNote } from './address-note';
import { AttachmentSwitch } from './attachment-switch';
import { StageCanvas } from './stage-canvas';
import { StageHeader } from './stage-header';
import { StageTabs } from './stage-tabs';
import { useStageDeeds } from './use-stage-deeds';

/** One picture or video large, with what a reply says about it: overlay, object list, raw data, and what was sent. */
export function Stage() {
  const t = useTranslations('stage');
  const scene = useStageScene();
  const [viewport] = useState(createViewportControl);
  const correcting = useCorrecting(scene, viewport);
  const deeds = useStageDeeds(scene, viewport, correcting);
  useShownWhenPicked(scene);
  const look = usePreferences(({ overlay }) => overlay);
  return (
    <section aria-label={t('stage')} className="[container-type:size] flex h-full min-h-0 flex-col bg-bg">
      <StageHeader scene={scene} viewport={viewport} />
      {scene === null ? (
        <p className="m-auto max-w-[40ch] p-8 text-center text-ink-soft text-sm">{t('noPicture')}</p>
      ) : (
        <>
          {correcting && <CorrectToolbar correcting={correcting} />}
          {scene.attachments.length > 1 && <AttachmentSwitch scene={scene} />}
          <AddressNote origin={scene.shown.attachment.origin} />
          {scene.shown.kind === 'video' ? (
            <VideoView
              video={scene.shown}
              events={scene.events}
              shapes={scene.visibleShapes}
              colourOf={coloursOf(scene.answer, look.palette)}
              look={look}
            />
          ) : (
            <StageCanvas
              picture={scene.shown}
              shapes={scene.visibleShapes}
              answer={scene.answer}
              viewport={viewport}
              look={look}
              deeds={deeds}
              correcting={correcting}
            />
          )}
          <StageTabs scene={scene} />
        </>
      )}
    </section>
  );
}
