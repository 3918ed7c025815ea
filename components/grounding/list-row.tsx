'use client';

import { clsx } from 'clsx';
import { type ReactNode, useEffect, useRef } from 'react';
import { useStage } from '@/components/state/stage-context';
import type { LabelColour } from '@/lib/grounding/label-colour';
import type { Shape } from '@/lib/grounding/shape';

interface ListRowProps {
  readonly shape: Shape;
  readonly colour: LabelColour;
  /** It is the one that is shown: selected on the picture, or what the video is at. */
  readonly isShown: boolean;
  /** Whether the Tab key stops here. */
  readonly isReachable: boolean;
  /** Read out after the row's name. */
  readonly description?: string | null;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** A row of the object list; in step with the picture or the scrubber. */
export function ListRow({
  shape,
  colour,
  isShown,
  isReachable,
  description = null,
  onChoose,
  children,
}: ListRowProps) {
  const hover = useStage((stage) => stage.hover);
  const isHovered = useStage((stage) => stage.hoveredShapeId === shape.id);
  const row = useRef<HTMLLIElement>(null);
  const isEvent = shape.kind === 'event';

  useEffect(() => {
    if (isShown) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);

  return (
    <li ref={row} className="px-2 [contain-intrinsic-size:auto_1.75rem] [content-visibility:auto]">
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
          'flex min-h-7 w-full items-center gap-2 rounded-md px-2 py-1 text-left text-ink text-sm -outline-offset-2 pointer-coarse:min-h-10',
          isShown ? 'bg-accent-soft' : isHovered && 'bg-hover',
        )}
      >
        <span
          aria-hidden="true"
          style={{ backgroundColor: colour.fill }}
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
