'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { useStage } from '@/components/state/stage-context';
import { coloursOf } from './colours-of';
import { ObjectRow } from './object-row';
import type { StageScene } from './use-stage-scene';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** One stop for the Tab key; the arrow keys go from row to row. */
export function ObjectList({ scene }: { scene: StageScene }) {
  const t = useTranslations('stage');
  const selectedId = useStage((stage) => stage.selectedShapeId);
  const { shapes } = scene;
  const colourOf = coloursOf(scene.answer);
  const reachable = shapes.find(({ id }) => id === selectedId) ?? shapes[0];

  function moveFocus(event: KeyboardEvent<HTMLUListElement>) {
    const rows = [...event.currentTarget.querySelectorAll('button')];
    const at = rows.findIndex((row) => row.matches(':focus'));
    const next = steps[event.key]?.(at, rows.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    rows[next]?.focus();
  }

  return (
    <ul aria-label={t('objects.list')} onKeyDown={moveFocus} className="py-1">
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
