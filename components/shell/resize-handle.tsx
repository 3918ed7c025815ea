'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { clampStageShare, stageCookie, stageShareRange } from './layout-choice';
import { rememberInCookie } from './remember-in-cookie';

interface ResizeHandleProps {
  /** The Stage's part of the window's width. */
  readonly share: number;
  readonly onResize: (share: number) => void;
}

const keyStep = 0.02;

/** The hairline between the conversation and the Stage: drag it, move it by the arrow keys, double-click to reset. */
export function ResizeHandle({ share, onResize }: ResizeHandleProps) {
  const t = useTranslations('shell');
  const [isDragged, setDragged] = useState(false);
  const percent = (part: number) => Math.round(part * 100);

  const settle = (wanted: number) => {
    const next = clampStageShare(wanted);
    onResize(next);
    rememberInCookie(stageCookie, next.toFixed(3));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { least, most } = stageShareRange;
    const wanted = { ArrowLeft: share + keyStep, ArrowRight: share - keyStep, Home: most, End: least }[
      event.key
    ];
    if (wanted === undefined) return;
    event.preventDefault();
    settle(wanted);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this is the focusable separator of ARIA 1.2.
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('resizeStage')}
      aria-valuenow={percent(share)}
      aria-valuemin={percent(stageShareRange.least)}
      aria-valuemax={percent(stageShareRange.most)}
      onKeyDown={onKeyDown}
      onDoubleClick={() => settle(stageShareRange.usual)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(true);
      }}
      onPointerMove={(event) => {
        if (isDragged) onResize(clampStageShare(1 - event.clientX / window.innerWidth));
      }}
      onPointerUp={() => {
        setDragged(false);
        settle(share);
      }}
      onPointerCancel={() => setDragged(false)}
      className="group absolute inset-y-0 -left-3 z-20 w-6 cursor-col-resize touch-none outline-none"
    >
      <span
        className={`absolute inset-y-0 left-1/2 w-0.5 -translate-x-1/2 transition-colors group-hover:bg-accent group-focus-visible:bg-accent ${isDragged ? 'bg-accent' : ''}`}
      />
    </div>
  );
}
