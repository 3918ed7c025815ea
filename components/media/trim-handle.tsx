'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { PointerEvent } from 'react';
import type { Trim } from '@/lib/media/media-choices';
import { momentText } from './moment-text';
import { edgeBounds, type TrimEdge, trimKeyTarget } from './trim-range';

interface TrimHandleProps {
  readonly edge: TrimEdge;
  readonly trim: Trim;
  readonly durationSeconds: number;
  /** The second under this place of the screen. */
  readonly secondsAt: (clientX: number) => number;
  readonly onMove: (edge: TrimEdge, seconds: number) => void;
}

/** One end of the part that is sent: a slider for pointers, fingers and keys. */
export function TrimHandle({ edge, trim, durationSeconds, secondsAt, onMove }: TrimHandleProps) {
  const t = useTranslations('video.trim');
  const seconds = edge === 'start' ? trim.startSeconds : trim.endSeconds;
  const bounds = edgeBounds(trim, edge, durationSeconds);
  const follow = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(edge, secondsAt(event.clientX));
  };
  return (
    <span
      role="slider"
      tabIndex={0}
      aria-label={t(edge)}
      aria-valuemin={bounds[0]}
      aria-valuemax={bounds[1]}
      aria-valuenow={seconds}
      aria-valuetext={momentText(seconds)}
      onKeyDown={(event) => {
        const target = trimKeyTarget(event, seconds, bounds, durationSeconds);
        if (target === null) return;
        event.preventDefault();
        onMove(edge, target);
      }}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={follow}
      style={{ left: `${(seconds / durationSeconds) * 100}%` }}
      className={clsx(
        'group/handle absolute inset-y-0 z-10 w-3.5 cursor-ew-resize touch-none outline-none',
        // A finger needs more than the eye: what answers to it is wider than what is seen.
        "before:absolute before:inset-y-0 before:content-['']",
        edge === 'start'
          ? '-translate-x-full before:right-0 before:-left-3 pointer-coarse:before:-left-8'
          : 'before:-right-3 before:left-0 pointer-coarse:before:-right-8',
      )}
    >
      <span
        className={clsx(
          'absolute inset-0 grid place-items-center bg-accent group-focus-visible/handle:outline-2 group-focus-visible/handle:outline-accent group-focus-visible/handle:outline-offset-2',
          edge === 'start' ? 'rounded-l-md' : 'rounded-r-md',
        )}
      >
        <span className="h-5 w-0.5 rounded-full bg-accent-ink" />
      </span>
    </span>
  );
}
