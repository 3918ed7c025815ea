'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { rescueFocus } from '@/components/ui/rescue-focus';
import { useMediaQuery } from '@/components/ui/use-media-query';
import type { PictureShape } from '@/lib/grounding/shape';
import { shapeBounds } from '@/lib/grounding/shape-pixels';
import { imagePoint, imageToScreen } from '@/lib/grounding/spaces';
import type { ViewportControl, ViewportState } from '@/lib/grounding/viewport-store';
import { type Naming, nameOnOneLine } from './correct-deeds';
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
  const field = useRef<HTMLInputElement>(null);
  const suggestions = useId();
  const lies = useStore(viewport.store);
  // A keyboard on the screen would cover what is below; at the top there is always room.
  const isTouch = useMediaQuery('(pointer: coarse)');
  const isAnswered = useRef(false);

  function answer(how: (field: HTMLInputElement) => void): void {
    if (isAnswered.current || field.current === null) return;
    isAnswered.current = true;
    how(field.current);
  }
  const keep = () => answer(({ value }) => correcting.name(naming, value));
  const leave = useEffectEvent(() => {
    answer(() => correcting.leaveName(naming));
    rescueFocus(pictureOnStage);
  });

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
    // Before the page hears of it: Escape would also close the sheet that the Stage may be.
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || event.target !== field.current || event.isComposing) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      leave();
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
        rescueFocus(pictureOnStage);
      }}
      style={isTouch ? { top: 8, left: 8, right: 8 } : placeBeside(shape, lies)}
      className="absolute z-10 cursor-auto touch-auto"
    >
      <input
        ref={field}
        aria-label={t('label')}
        placeholder={t('labelPlaceholder')}
        defaultValue={nameOnOneLine(shape.label)}
        list={suggestions}
        maxLength={200}
        autoComplete="off"
        enterKeyHint="done"
        onBlur={keep}
        className="h-9 w-full select-text rounded-lg border border-control bg-raised px-2.5 text-ink text-sm shadow-raised pointer-coarse:h-11 pointer-coarse:text-field"
      />
      <datalist id={suggestions}>
        {correcting.labels.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
    </form>
  );
}

/** CSS pixels. */
const widthPx = 208;
const heightPx = 36;
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

function within(value: number, most: number): number {
  return Math.max(Math.min(value, most), gapPx);
}
