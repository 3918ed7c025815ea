'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Spinner } from '@/components/ui/spinner';
import { EventList } from './event-list';
import { ObjectList } from './object-list';
import { objectsNotices, objectsState } from './objects-state';
import type { StageScene } from './use-stage-scene';

/** The objects on the picture or the events of the video, or in words why there are none; above them what a person should know. */
export function ObjectsTab({ scene }: { scene: StageScene }) {
  const t = useTranslations('stage');
  const state = objectsState(scene);
  const isVideo = scene.shown.kind === 'video';
  return (
    <>
      {objectsNotices(scene).map(({ code, count }) => (
        <p
          key={code}
          className="flex items-start gap-2 border-line border-b bg-warning-soft px-4 py-2 text-warning text-xs"
        >
          <TriangleAlert aria-hidden size={14} className="mt-px shrink-0" />
          {isVideo ? t(`noticeVideo.${code}`, { count }) : t(`notice.${code}`, { count })}
        </p>
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
