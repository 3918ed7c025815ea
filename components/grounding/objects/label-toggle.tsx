'use client';

import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { LabelColour } from '@/lib/grounding/label-colour';
import { swatchStyle } from '../colours-of';

interface LabelToggleProps {
  readonly name: string;
  readonly count: number;
  readonly colour: LabelColour;
  readonly isShown: boolean;
  /** Whether the Tab key stops here. */
  readonly isReachable: boolean;
  readonly onToggle: () => void;
  /** Shows this label alone, or all again. */
  readonly onOnly: () => void;
}

/** "car 3": shows the objects of a label or hides them. */
export function LabelToggle({
  name,
  count,
  colour,
  isShown,
  isReachable,
  onToggle,
  onOnly,
}: LabelToggleProps) {
  const t = useTranslations('objects');
  return (
    <span className="group relative inline-flex shrink-0">
      <label
        onDoubleClick={onOnly}
        className="inline-flex h-7 cursor-pointer select-none items-center gap-1.5 rounded-md px-1.5 text-ink text-xs hover:bg-hover pointer-coarse:h-10 pointer-coarse:touch-manipulation"
      >
        <span className="relative inline-flex shrink-0">
          <input
            type="checkbox"
            checked={isShown}
            tabIndex={isReachable ? 0 : -1}
            onChange={onToggle}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              onOnly();
            }}
            style={{
              ...(isShown ? swatchStyle(colour) : { backgroundColor: 'transparent' }),
              borderColor: colour.fill,
            }}
            className="size-3.5 cursor-pointer appearance-none rounded-[3px] border-2 ring-1 ring-black/40 dark:ring-white/10"
          />
          {isShown && (
            <Check
              aria-hidden
              size={12}
              strokeWidth={3}
              style={{ color: colour.ink }}
              className="pointer-events-none absolute inset-px"
            />
          )}
        </span>
        <span title={name} className={clsx('max-w-40 truncate', !isShown && 'text-ink-faint')}>
          {name}
        </span>{' '}
        <span className="text-ink-faint tabular-nums">{count}</span>
      </label>
      <button
        type="button"
        // By keyboard it is Enter on the checkbox.
        tabIndex={-1}
        aria-label={t('labels.onlyThis', { label: name })}
        onClick={onOnly}
        className="pointer-coarse:hidden invisible absolute inset-y-0.5 right-0 rounded-sm border border-line bg-raised px-1.5 text-2xs text-ink-soft hover:text-ink group-hover:visible"
      >
        {t('labels.only')}
      </button>
    </span>
  );
}
