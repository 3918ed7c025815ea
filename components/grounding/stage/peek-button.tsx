'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useStage, useStageStore } from '@/components/state/stage-context';
import { Button } from '@/components/ui/button';
import { staysBare } from './peek-press';

/** Shows the picture without its shapes while it is held, or from one short press to the next; no longer than it is there itself. */
export function PeekButton() {
  const t = useTranslations('view');
  const stage = useStageStore();
  const isPeeking = useStage((state) => state.isPeeking);
  const press = useRef<{ readonly wasBare: boolean; readonly atMs: number }>(null);

  useEffect(() => () => stage.getState().peek(false), [stage]);

  return (
    <Button
      aria-pressed={isPeeking}
      data-tooltip={t('bareHint')}
      className="flex-1 touch-none aria-pressed:border-accent aria-pressed:bg-accent-soft"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        press.current = { wasBare: isPeeking, atMs: event.timeStamp };
        stage.getState().peek(true);
      }}
      // Comes after a release as well as when the press is taken away.
      onLostPointerCapture={(event) => {
        const { wasBare = true, atMs = 0 } = press.current ?? {};
        stage.getState().peek(staysBare(wasBare, atMs, event.timeStamp));
      }}
      onContextMenu={(event) => event.preventDefault()}
      // Without a pointer, as by key or by assistive technology, it is a switch.
      onClick={(event) => event.detail === 0 && stage.getState().peek(!isPeeking)}
    >
      {t('bare')}
    </Button>
  );
}
