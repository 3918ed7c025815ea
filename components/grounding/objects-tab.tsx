'use client';

import { useTranslations } from 'next-intl';
import { Spinner } from '@/components/ui/spinner';
import { EventList } from './event-list';
import { ObjectList } from './object-list';
import { ObjectsNotice } from './objects-notice';
import { objectsNotices, objectsState } from './objects-state';
import type { StageScene } from './use-stage-scene';

/** The objects on the picture or the events of the video, or in words why there are none; above them what a person should know. */
export function ObjectsTab({ scene, onShowData }: { scene: StageScene; onShowData: () => void }) {
  const t = useTranslations('stage');
  const state = objectsState(scene);
  const isVideo = scene.shown.kind === 'video';
  return (
    <>
      {objectsNotices(scene).map((notice) => (
        <ObjectsNotice key={notice.code} notice={notice} scene={scene} onShowData={onShowData} />
      ))}
      {state === 'listed' ? (
        isVideo ? (
          <EventList scene={scene} />
        ) : (
          <ObjectList scene={scene} />
        )
      ) : (
        <p className="flex items-center justify-center gap-2 px-6 py-8 text-center text-ink-soft text-sm">
          {state === 'waiting' && <Spinner size={16} />}
          {isVideo ? t(`moments.${state}`) : t(`objects.${state}`)}
        </p>
      )}
    </>
  );
}
