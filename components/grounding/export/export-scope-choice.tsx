'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { ExportScope } from './use-exportable';

interface ExportScopeChoiceProps {
  /** What the Stage shows. */
  readonly kind: 'picture' | 'video';
  readonly scope: ExportScope;
  readonly onChoose: (scope: ExportScope) => void;
}

export function ExportScopeChoice({ kind, scope, onChoose }: ExportScopeChoiceProps) {
  const t = useTranslations('stage.export');
  const group = useId();
  const choices = [
    { value: 'picture', label: t(kind) },
    { value: 'conversation', label: t('conversation') },
  ] as const;
  return (
    <fieldset className="flex flex-wrap gap-x-5">
      <legend className="sr-only">{t('scope')}</legend>
      {choices.map(({ value, label }) => (
        <label
          key={value}
          className="flex min-h-6 items-center gap-2 text-ink text-sm pointer-coarse:min-h-10"
        >
          <input
            type="radio"
            name={group}
            value={value}
            checked={scope === value}
            onChange={() => onChoose(value)}
            className="size-4 accent-accent"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
