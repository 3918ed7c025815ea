'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useStage, useStageStore } from '@/components/state/stage-context';
import { usePreferences } from '@/components/state/use-preferences';
import type { PictureShape } from '@/lib/grounding/shape';
import { coloursOf } from '../colours-of';
import { useEscape } from '../stage/use-escape';
import type { StageScene } from '../use-stage-scene';
import { ObjectRow } from './object-row';
import { rowForKey } from './row-keys';
import { createRowPicks, pickKeysOf } from './row-picks';
import { useObjectWords } from './use-object-words';
import { useRowInSight } from './use-row-in-sight';
import { useRowWindow } from './use-row-window';

interface ObjectRowsProps {
  readonly scene: StageScene;
  /** Those of the picture's objects that are listed. */
  readonly shapes: readonly PictureShape[];
}

/** The list itself: in step with what is picked on the picture, and moved through by keys. */
export function ObjectRows({ scene, shapes }: ObjectRowsProps) {
  const t = useTranslations('stage');
  const words = useObjectWords();
  const stage = useStageStore();
  const pickedIds = useStage((now) => now.selectedShapeIds);
  const palette = usePreferences(({ overlay }) => overlay.palette);
  const list = useRef<HTMLUListElement>(null);
  const [picks] = useState(() => createRowPicks(stage));
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const rows = useRowWindow(list, shapes.length);
  const picked = new Set(pickedIds);
  const newestId = pickedIds.at(-1) ?? null;
  const placeOf = (id: string | null) => (id === null ? -1 : shapes.findIndex((shape) => shape.id === id));
  useRowInSight(placeOf(newestId), newestId, rows.rowAt);
  useEscape(list, () => {
    stage.getState().select(null);
    return pickedIds.length > 0;
  });
  useEffect(() => picks.list(shapes.map(({ id }) => id)), [picks, shapes]);

  const at = placeOf(focusedId) >= 0 ? placeOf(focusedId) : placeOf(newestId);
  const isThere = at >= rows.first && at < rows.end;
  const reachable = isThere ? at : rows.first;

  function onKeyDown(event: KeyboardEvent): void {
    const pressed = shapes[at];
    if (pressed !== undefined && isPressWithKeys(event)) {
      event.preventDefault();
      picks.press(pressed.id, pickKeysOf(event));
      return;
    }
    const next = rowForKey(event.key, at, shapes.length);
    const isAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
    const id = shapes[next ?? at]?.id;
    if ((next === null && !isAll) || id === undefined) return;
    event.preventDefault();
    if (isAll) picks.pressAll(id);
    else if (next !== null) rows.rowAt(next)?.querySelector('button')?.focus();
    if (!isAll && event.shiftKey) picks.press(id, { isOneMore: false, isReach: true }, shapes[at]?.id);
  }

  const colourOf = coloursOf(scene.answer, palette);
  const listLength = rows.end - rows.first < shapes.length ? shapes.length : 0;
  return (
    <ul
      ref={list}
      aria-label={t('objects.list')}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => isPressWithKeys(event) && event.preventDefault()}
      onFocus={(event) => setFocusedId(shapes[rowOf(event.target)]?.id ?? null)}
      style={{ paddingBlock: `${rows.abovePx + 4}px ${rows.belowPx + 4}px` }}
    >
      {shapes.slice(rows.first, rows.end).map((shape, offset) => (
        <ObjectRow
          key={shape.id}
          shape={shape}
          picture={scene.shown.attachment.original}
          colour={colourOf(shape.label)}
          words={words}
          picks={picks}
          place={{
            index: rows.first + offset,
            listLength,
            isShown: picked.has(shape.id),
            isOpen: picked.size === 1 && newestId === shape.id,
            isReachable: rows.first + offset === reachable,
          }}
        />
      ))}
    </ul>
  );
}

/** The click that a button makes of it would not tell which keys are held. */
function isPressWithKeys(event: KeyboardEvent): boolean {
  return (event.key === 'Enter' || event.key === ' ') && (event.ctrlKey || event.metaKey || event.shiftKey);
}

function rowOf(element: Element): number {
  return Number(element.closest('li')?.dataset.row ?? -1);
}
