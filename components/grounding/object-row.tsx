'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useStage } from '@/components/state/stage-context';
import type { LabelColour } from '@/lib/grounding/label-colour';
import type { PictureShape } from '@/lib/grounding/shape';
import { shapePixels } from '@/lib/grounding/shape-pixels';

interface ObjectRowProps {
  readonly shape: PictureShape;
  readonly colour: LabelColour;
  /** Whether the Tab key stops here. */
  readonly isReachable: boolean;
}

/** "cat · x 120 y 80 · 300 × 240 px"; in step with the picture. */
export function ObjectRow({ shape, colour, isReachable }: ObjectRowProps) {
  const t = useTranslations('stage');
  const hover = useStage((stage) => stage.hover);
  const select = useStage((stage) => stage.select);
  const isHovered = useStage((stage) => stage.hoveredShapeId === shape.id);
  const isSelected = useStage((stage) => stage.selectedShapeId === shape.id);
  const row = useRef<HTMLLIElement>(null);
  const pixels = shapePixels(shape);
  const label = shape.label ?? t('object.unnamed');

  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);

  return (
    <li ref={row} className="px-2 [contain-intrinsic-size:auto_1.75rem] [content-visibility:auto]">
      <button
        type="button"
        tabIndex={isReachable ? 0 : -1}
        aria-pressed={isSelected}
        // A list that grows under a resting pointer is no hovering.
        onPointerMove={(event) => (event.movementX !== 0 || event.movementY !== 0) && hover(shape.id)}
        onPointerLeave={() => hover(null)}
        onFocus={() => hover(shape.id)}
        onBlur={() => hover(null)}
        onClick={() => select(isSelected ? null : shape.id)}
        className={clsx(
          'flex min-h-7 w-full items-center gap-2 rounded-md px-2 text-left text-sm -outline-offset-2 pointer-coarse:min-h-10',
          isSelected ? 'bg-accent-soft text-ink' : isHovered ? 'bg-hover text-ink' : 'text-ink',
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
        <span className="min-w-0 flex-1 truncate">
          {t.rich(`object.${pixels.kind}`, {
            ...pixels,
            label,
            name: (text) => (
              <span
                title={label}
                className="inline-block max-w-[max(30%,calc(100%-14rem))] truncate align-bottom"
              >
                {text}
              </span>
            ),
            soft: (text) => <span className="text-ink-soft">{text}</span>,
          })}
        </span>
      </button>
    </li>
  );
}
