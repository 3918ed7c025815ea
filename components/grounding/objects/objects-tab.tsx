'use client';

import { useTranslations } from 'next-intl';
import { Spinner } from '@/components/ui/spinner';
import type { StageScene } from '../use-stage-scene';
import { EventList } from './event-list';
import { ObjectList } from './object-list';
import { ObjectsNotice } from './objects-notice';
import { objectsNotices, objectsState } from './objects-state';

/** The objects on the picture or the events of the video, or in words why there are none; above them what a person should know. */
export function ObjectsTab({ scene, onShowData }: { scene: StageScene; onShowData: () => void }) {
  const t = useTranslations('stage');
  const objectText = useTranslations('objects');
  const videoText = useTranslations('video');
  const state = objectsState(scene);
  const isVideo = scene.shown.kind === 'video';
  const removed = scene.answer?.removedShapes.filter(({ imageIndex }) => imageIndex === scene.shownIndex);
  const removedCount = removed?.length ?? 0;
  return (
    <>
      {objectsNotices(scene).map((notice) => (
        <ObjectsNotice key={notice.code} notice={notice} scene={scene} onShowData={onShowData} />
      ))}
      {state === 'listed' ? (
        <>
          {scene.events.length > 0 && <EventList key={`${scene.message.id} events`} scene={scene} />}
          {isOfUnknownSize(scene) && (
            <p className="px-4 pt-2 text-ink-soft text-xs">{videoText('thousandths')}</p>
          )}
          {scene.shapes.length > 0 && <ObjectList key={scene.message.id} scene={scene} />}
        </>
      ) : removedCount > 0 ? (
        <p className="px-6 py-8 text-center text-ink-soft text-sm">{objectText('allRemoved')}</p>
      ) : (
        <p className="flex items-center justify-center gap-2 px-6 py-8 text-center text-ink-soft text-sm">
          {state === 'waiting' && <Spinner size={16} />}
          {isVideo ? t(`moments.${state}`) : t(`objects.${state}`)}
        </p>
      )}
      {state === 'listed' && removedCount > 0 && (
        <p className="px-4 pb-2 text-ink-soft text-xs">{objectText('removed', { count: removedCount })}</p>
      )}
    </>
  );
}

/** Nothing of the video could be read: its numbers count thousandths of its sides, whatever these are. */
function isOfUnknownSize({ shown, shapes }: StageScene): boolean {
  return shown.kind === 'video' && shown.attachment.original.isUnread === true && shapes.length > 0;
}
