'use client';

import { useTranslations } from 'next-intl';
import { useStage } from '@/components/state/stage-context';
import { usePreferences } from '@/components/state/use-preferences';
import { coloursOf } from './colours-of';
import { ObjectRow } from './object-row';
import { moveBetweenRows } from './row-keys';
import type { StageScene } from './use-stage-scene';

/** The objects on the picture. */
export function ObjectList({ scene }: { scene: StageScene }) {
  const t = useTranslations('stage');
  const selectedId = useStage((stage) => stage.selectedShapeIds.at(-1));
  const palette = usePreferences(({ overlay }) => overlay.palette);
  const { shapes } = scene;
  const colourOf = coloursOf(scene.answer, palette);
  const reachable = shapes.find(({ id }) => id === selectedId) ?? shapes[0];
  return (
    <ul aria-label={t('objects.list')} onKeyDown={moveBetweenRows} className="py-1">
      {shapes.map((shape) => (
        <ObjectRow
          key={shape.id}
          shape={shape}
          colour={colourOf(shape.label)}
          isReachable={shape === reachable}
        />
      ))}
    </ul>
  );
}
