'use client';

import { clsx } from 'clsx';
import type { MouseEvent, ReactNode } from 'react';
import { useStage } from '@/components/state/stage-context';
import type { LabelColour } from '@/lib/grounding/label-colour';
import type { Shape } from '@/lib/grounding/shape';

/** How a row stands in its list. */
export interface RowPlace {
  /** From 0. */
  readonly index: number;
  /** Of the whole list, when only a part of its rows is there; 0: all of them are. */
  readonly listLength: number;
  /** It is shown: picked on the picture, or what the video is at. */
  readonly isShown: boolean;
  /** It alone is: there is room for all that it says. */
  readonly isOpen: boolean;
  /** Whether the Tab key stops here. */
  readonly isReachable: boolean;
}

import { swatchStyle } from '../colours-of';

interface ListRowProps {
  readonly shape: Shape;
  readonly colour: LabelColour;
  readonly place: RowPlace;
  /** Read out after the row's name. */
  readonly description?: string | null;
  readonly onChoose: (event: MouseEvent) => void;
  readonly children: ReactNode;
}

/** A row of the object list; in step with the picture or the scrubber. */
export function ListRow({ shape, colour, place, description = null, onChoose, children }: ListRowProps) {
  const hover = useStage((stage) => stage.hover);
  const isHovered = useStage((stage) => stage.hoveredShapeId === shape.id);
  const { index, listLength, isShown, isOpen, isReachable } = place;
  const isEvent = shape.kind === 'event';

  return (
    <li
      data-row={index}
      data-open={isOpen || undefined}
      aria-posinset={listLength > 0 ? index + 1 : undefined}
      aria-setsize={listLength > 0 ? listLength : undefined}
      className="scroll-mt-10 scroll-mb-1 px-2 pointer-coarse:scroll-mt-12"
    >
      <button
        type="button"
        tabIndex={isReachable ? 0 : -1}
        aria-description={description ?? undefined}
        aria-pressed={isEvent ? undefined : isShown}
        aria-current={isEvent && isShown ? 'time' : undefined}
        // A list that grows under a resting pointer is no hovering.
        onPointerMove={(event) => (event.movementX !== 0 || event.movementY !== 0) && hover(shape.id)}
        onPointerLeave={() => hover(null)}
        onFocus={() => hover(shape.id)}
        onBlur={() => hover(null)}
        onClick={onChoose}
        className={clsx(
          'flex min-h-7 w-full select-none items-center gap-2 rounded-md px-2 py-1 text-left text-ink text-sm -outline-offset-2 pointer-coarse:min-h-10',
          isShown ? 'bg-accent-soft' : isHovered && 'bg-hover',
        )}
      >
        <span
          aria-hidden="true"
          style={swatchStyle(colour)}
          className={clsx(
            'size-2.5 shrink-0 ring-1 ring-black/40',
            shape.kind === 'point' ? 'rounded-full' : 'rounded-[3px]',
          )}
        />
        {children}
      </button>
    </li>
  );
}
