'use client';

import { useTranslations } from 'next-intl';
import { useStage } from '@/components/state/stage-context';
import type { LabelColour } from '@/lib/grounding/label-colour';
import type { PictureShape } from '@/lib/grounding/shape';
import { shapePixels } from '@/lib/grounding/shape-pixels';
import { ListRow } from './list-row';

interface ObjectRowProps {
  readonly shape: PictureShape;
  readonly colour: LabelColour;
  readonly isReachable: boolean;
}

/** "cat · x 120 y 80 · 300 × 240 px" */
export function ObjectRow({ shape, colour, isReachable }: ObjectRowProps) {
  const t = useTranslations('stage');
  const select = useStage((stage) => stage.select);
  const isSelected = useStage((stage) => stage.selectedShapeIds.includes(shape.id));
  const pixels = shapePixels(shape);
  const label = shape.label ?? t('object.unnamed');
  // Of a page's region: what is written in it.
  const writing = typeof shape.attributes.text === 'string' ? shape.attributes.text : null;
  return (
    <ListRow
      shape={shape}
      colour={colour}
      isShown={isSelected}
      isReachable={isReachable}
      description={writing}
      onChoose={() => select(isSelected ? null : shape.id)}
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate">
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
        {writing !== null && (
          <span aria-hidden="true" className="block truncate text-ink-soft text-xs">
            {writing}
          </span>
        )}
      </span>
    </ListRow>
  );
}
