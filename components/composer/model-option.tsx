'use client';

import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { ModelDescription } from '@/lib/catalogue/model';

interface ModelOptionProps {
  readonly model: ModelDescription;
  readonly optionId: string;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  /** Not offered: the id as the person typed it. */
  readonly isTyped?: boolean;
  readonly onChoose: () => void;
  readonly onHover: () => void;
}

export function ModelOption({
  model,
  optionId,
  isSelected,
  isActive,
  isTyped = false,
  onChoose,
  onHover,
}: ModelOptionProps) {
  const t = useTranslations('composer.model');
  const format = useFormatter();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: isSelected ? 'center' : 'nearest' });
  }, [isActive, isSelected]);

  const hints = model.hasVision
    ? [
        t(`thinking.${model.thinking}`),
        t('context', { count: format.number(model.contextTokens, { notation: 'compact' }) }),
        model.video !== null && t('video'),
      ]
    : [t('textOnly')];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field that keeps the focus.
    <div
      ref={row}
      id={optionId}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      onClick={onChoose}
      onPointerMove={onHover}
      className={clsx(
        'flex items-center gap-2 rounded-lg px-2 py-1.5',
        isActive && 'bg-hover forced-colors:outline-2 forced-colors:-outline-offset-2',
      )}
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate text-ink text-sm">
          {isTyped ? t('useTyped', { id: model.id }) : model.family === 'demo' ? t('demoOption') : model.id}
        </span>
        <span className={clsx('block truncate text-xs', model.hasVision ? 'text-ink-faint' : 'text-warning')}>
          {model.family === 'demo' ? t('demoHint') : hints.filter(Boolean).join(' · ')}
        </span>
      </span>
      {isSelected && <Check aria-hidden size={15} strokeWidth={2} className="shrink-0 text-accent" />}
    </div>
  );
}
