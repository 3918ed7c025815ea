'use client';

import { useEffect, useRef, useState } from 'react';
import { useStageStore } from '@/components/state/stage-context';
import { useAnswer } from '@/components/state/use-answer';
import { usePreferences } from '@/components/state/use-preferences';
import type { Shape } from '@/lib/grounding/shape';
import { type AnswerMarks, openAnswerMarks } from './answer-marks';
import { Markdown } from './markdown';
import { createPassageReader } from './passages';
import { type PickedShape, PickedShapeContext } from './picked-shape';
import { usePickWords } from './use-pick-words';

interface MarkedAnswerProps {
  readonly messageId: string;
  readonly text: string;
  readonly isGrowing: boolean;
}

const noShapes: readonly Shape[] = [];

/** A reply's Markdown, with the words that shapes were read from in step with the Stage. */
export function MarkedAnswer({ messageId, text, isGrowing }: MarkedAnswerProps) {
  const answer = useAnswer(messageId);
  const stage = useStageStore();
  const palette = usePreferences((preferences) => preferences.overlay.palette);
  const [reader] = useState(createPassageReader);
  const passages = reader.read(text, answer?.shapes ?? noShapes);
  const pick = usePickWords(messageId, answer?.shapes ?? noShapes);
  const host = useRef<HTMLDivElement>(null);
  const marks = useRef<AnswerMarks | null>(null);
  const picked: PickedShape = {
    subscribe: stage.subscribe,
    read() {
      const { isOpen, messageId: shownId, selectedShapeIds } = stage.getState();
      return isOpen && shownId === messageId ? (selectedShapeIds.at(-1) ?? null) : null;
    },
  };

  useEffect(() => {
    if (host.current === null) return;
    const opened = openAnswerMarks({ host: host.current, messageId, stage });
    marks.current = opened;
    return () => opened.close();
  }, [messageId, stage]);

  useEffect(
    () => marks.current?.show({ passages, answer, palette, pick }),
    [passages, answer, palette, pick],
  );

  return (
    <div ref={host}>
      <PickedShapeContext value={picked}>
        <Markdown text={text} isGrowing={isGrowing} passages={passages} />
      </PickedShapeContext>
    </div>
  );
}
