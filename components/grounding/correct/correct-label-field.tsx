'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { rescueFocus } from '@/components/ui/rescue-focus';
import { useMediaQuery } from '@/components/ui/use-media-query';
import type { PictureShape } from '@/lib/grounding/shape';
import { shapeBounds } from '@/lib/grounding/shape-pixels';
import { imagePoint, imageToScreen } from '@/lib/grounding/spaces';
import type { ViewportControl, ViewportState } from '@/lib/grounding/viewport-store';
import { type Naming, nameOnOneLine } from './correct-deeds';
import { LabelSuggestions, suggestions } from './correct-label-suggestions';
import { pictureOnStage } from './correct-picture';
import type { Correcting } from './use-correcting';

interface CorrectLabelFieldProps {
  readonly correcting: Correcting;
  readonly naming: Naming;
  /** The one beside which the label is asked for. */
  readonly shape: PictureShape;
  readonly viewport: ViewportControl;
}

/**
 * Asks for the label beside its shape. Enter keeps it, and so does going elsewhere; Escape keeps the label that was,
 * and takes back what had only just been drawn.
 */
export function CorrectLabelField({ correcting, naming, shape, viewport }: CorrectLabelFieldProps) {
  const t = useTranslations('correct');
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const before = nameOnOneLine(shape.label);
  const [text, setText] = useState(before);
  const lies = useStore(viewport.store);
  const isTouch = useMediaQuery('(pointer: coarse)');
  const isAnswered = useRef(false);

  function answer(how: () => void): void {
    if (isAnswered.current) return;
    isAnswered.current = true;
    how();
  }
  const keep = (label: string) => answer(() => correcting.name(naming, label));
  const keepAndGoOn = (label: string) => {
    keep(label);
    rescueFocus(pictureOnStage);
  };
  const leave = useEffectEvent(() => {
    answer(() => correcting.leaveName(naming));
    rescueFocus(pictureOnStage);
  });

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
    // Before the page hears of it: Escape would also close the sheet that the Stage may be.
    function onKeyDown(event: KeyboardEvent): void {
      const isHere = event.target instanceof Node && form.current?.contains(event.target);
      if (event.key !== 'Escape' || !isHere || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      leave();
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);

  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        keepAndGoOn(text);
      }}
      onMouseDown={(event) => {
        // Beside the field is still in it.
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) keep(text);
      }}
      style={isTouch ? placeAcross(shape, lies) : placeBeside(shape, lies)}
      className="absolute z-10 flex cursor-auto touch-auto flex-col gap-1 rounded-lg border border-line bg-raised p-1 shadow-raised"
    >
      <input
        ref={field}
        aria-label={t('label')}
        placeholder={t('labelPlaceholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={200}
        autoComplete="off"
        enterKeyHint="done"
        className="h-8 w-full select-text rounded-md border border-control bg-raised px-2 text-ink text-sm -outline-offset-1 pointer-coarse:h-11 pointer-coarse:text-field"
      />
      <LabelSuggestions
        labels={suggestions(correcting.labels, text, text === before)}
        onChoose={keepAndGoOn}
      />
    </form>
  );
}

/** CSS pixels. */
const widthPx = 208;
/** With two rows of suggestions. */
const heightPx = 106;
const gapPx = 8;

/** Under the shape, or above it where there is no room, and always in sight. */
function placeBeside(shape: PictureShape, { view, canvas }: ViewportState) {
  const [x1, y1, x2, y2] = shapeBounds(shape);
  const [left, top] = imageToScreen(imagePoint(x1, y1), view);
  const [, bottom] = imageToScreen(imagePoint(x2, y2), view);
  const below = bottom + 2 * gapPx;
  const isRoomBelow = below + heightPx + gapPx <= canvas.height;
  return {
    width: widthPx,
    left: within(left, canvas.width - widthPx - gapPx),
    top: within(isRoomBelow ? below : top - heightPx - 2 * gapPx, canvas.height - heightPx - gapPx),
  };
}

/** As wide as the picture's view, for fingers, at whichever end of it the shape is not. */
function placeAcross(shape: PictureShape, { view, canvas }: ViewportState) {
  const [x1, y1, , y2] = shapeBounds(shape);
  const [, middle] = imageToScreen(imagePoint(x1, (y1 + y2) / 2), view);
  const end = middle < canvas.height / 2 ? { bottom: gapPx } : { top: gapPx };
  return { left: gapPx, right: gapPx, ...end };
}

function within(value: number, most: number): number {
  return Math.max(Math.min(value, most), gapPx);
}
