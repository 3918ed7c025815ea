'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Spinner } from '@/components/ui/spinner';
import { ObjectList } from './object-list';
import { objectsNotices, objectsState } from './objects-state';
import type { StageScene } from './use-stage-scene';

/** The objects on the picture, or in words why there are none; above them what a person should know about them. */
export function ObjectsTab({ scene }: { scene: StageScene }) {
  const t = useTranslations('stage');
  const state = objectsState(scene);
  return (
    <>
      {objectsNotices(scene).map(({ code, count }) => (
        <p
          key={code}
          className="flex items-start gap-2 border-line border-b bg-warning-soft px-4 py-2 text-warning text-xs"
        >
          <TriangleAlert aria-hidden size={14} className="mt-px shrink-0" />
          {t(`notice.${code}`, { count })}
        </p>
      ))}
      {state === 'listed' ? (
        <ObjectList scene={scene} />
      ) : (
        <p className="flex items-center justify-center gap-2 px-6 py-8 text-center text-ink-soft text-sm">
          {state === 'waiting' && <Spinner size={16} />}
          {t(`objects.${state}`)}
        </p>
      )}
    </>
  );
}
