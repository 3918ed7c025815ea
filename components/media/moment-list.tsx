'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useStage } from '@/components/state/stage-context';
import { Button } from '@/components/ui/button';
import type { LabelColour } from '@/lib/grounding/label-colour';
import type { EventShape } from '@/lib/grounding/shape';
import { stretchText } from './moment-text';

interface MomentListProps {
  readonly messageId: string;
  readonly events: readonly EventShape[];
  readonly colourOf: (label: string | null) => LabelColour;
  readonly onChoose: (event: EventShape) => void;
}

const foldedCount = 8;

/** The moments that a reply names, each a way to it. */
export function MomentList({ messageId, events, colourOf, onChoose }: MomentListProps) {
  const t = useTranslations('stage.moments');
  const headingId = useId();
  const isOnStage = useStage((stage) => stage.isOpen && stage.messageId === messageId);
  const hover = useStage((stage) => stage.hover);
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? events : events.slice(0, foldedCount);
  return (
    <div className="min-w-0 max-w-[min(70ch,100%)] sm:flex-1 sm:basis-64">
      <p id={headingId} className="px-2 font-medium text-ink-faint text-xs">
        {t('list')}
      </p>
      <ul aria-labelledby={headingId} className="mt-1">
        {shown.map((event) => (
          <MomentRow
            key={event.id}
            event={event}
            fill={colourOf(event.label).fill}
            onChoose={() => onChoose(event)}
            // Ids of events count within one reply: they would light up another one's.
            onHover={(isOver) => isOnStage && hover(isOver ? event.id : null)}
          />
        ))}
      </ul>
      {events.length > foldedCount && (
        <Button tone="quiet" size="small" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('showFewer') : t('showAll', { count: events.length })}
        </Button>
      )}
    </div>
  );
}

interface MomentRowProps {
  readonly event: EventShape;
  readonly fill: string;
  readonly onChoose: () => void;
  readonly onHover: (isOver: boolean) => void;
}

function MomentRow({ event, fill, onChoose, onHover }: MomentRowProps) {
  const t = useTranslations('stage.object');
  return (
    <li>
      <button
        type="button"
        onClick={onChoose}
        onPointerEnter={() => onHover(true)}
        onPointerLeave={() => onHover(false)}
        className="flex min-h-7 w-full items-baseline gap-2 rounded-md px-2 py-1 text-left text-ink text-sm transition-colors hover:bg-hover pointer-coarse:min-h-10"
      >
        <span
          aria-hidden="true"
          style={{ backgroundColor: fill }}
          className="size-2.5 shrink-0 rounded-[3px] ring-1 ring-black/40"
        />
        <span className="shrink-0 text-accent tabular-nums">{stretchText(event.coords)}</span>{' '}
        <span className="wrap-anywhere min-w-0">{event.label ?? t('unnamedEvent')}</span>
      </button>
    </li>
  );
}
