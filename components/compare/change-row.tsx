'use client';

import { clsx } from 'clsx';
import { useFormatter, useTranslations } from 'next-intl';
import { useCompareStore, useCompareTools } from '@/components/state/compare-tools';
import type { Change } from '@/lib/compare/change';
import { changeColour } from '@/lib/compare/change-colour';
import { boundsOnFirst } from '@/lib/compare/match-shapes';
import { swatchStyle } from '../grounding/colours-of';

interface ChangeRowProps {
  readonly change: Change;
  readonly isReachable: boolean;
}

/** "cup · moved by 120 px": in step with the panes; a press shows the place. */
export function ChangeRow({ change, isReachable }: ChangeRowProps) {
  const t = useTranslations('changes');
  const format = useFormatter();
  const { store, viewport } = useCompareTools();
  const isPicked = useCompareStore((state) => state.pickedChangeId === change.id);
  const isHovered = useCompareStore((state) => state.hoveredChangeId === change.id);
  const panes = useCompareStore((state) => state.pictures.length);
  const { kind, label, movedPx, shapeIds } = change;
  const seenIn = shapeIds.flatMap((id, index) => (id === null ? [] : [index + 1]));
  const { adjust } = store.getState();
  const hover = (id: string | null) => adjust({ hoveredChangeId: id });

  function pick() {
    const { pictures, alignments } = store.getState();
    adjust({ pickedChangeId: isPicked ? null : change.id });
    const bounds = boundsOnFirst(change, pictures, alignments);
    if (bounds !== null) viewport.reveal(bounds);
  }

  return (
    <li className="[contain-intrinsic-size:auto_28px] [content-visibility:auto]">
      <button
        type="button"
        tabIndex={isReachable ? 0 : -1}
        aria-pressed={isPicked}
        onPointerEnter={() => hover(change.id)}
        onPointerLeave={() => hover(null)}
        onFocus={() => hover(change.id)}
        onBlur={() => hover(null)}
        onClick={pick}
        className={clsx(
          'flex min-h-7 w-full select-none items-baseline gap-2 rounded-md px-2 py-1 text-left -outline-offset-2 pointer-coarse:min-h-10',
          isPicked ? 'bg-accent-soft' : isHovered && 'bg-hover',
        )}
      >
        <span
          aria-hidden="true"
          style={swatchStyle(changeColour(kind))}
          className="size-2.5 shrink-0 rounded-[3px] ring-1 ring-black/40"
        />
        <span className="flex min-w-0 flex-1 gap-1">
          <span title={label ?? undefined} className="truncate">
            {label ?? t('unlabelled')}
          </span>
          <span className="shrink-0 text-ink-soft">
            {'· '}
            {movedPx === undefined
              ? t(`kinds.${kind}`)
              : t('moved', { distance: format.number(Math.round(movedPx)) })}
          </span>
        </span>
        {panes > 2 && (
          <span className="shrink-0 text-ink-faint text-xs tabular-nums">
            {t('seenIn', { places: seenIn.join(', ') })}
          </span>
        )}
      </button>
    </li>
  );
}
