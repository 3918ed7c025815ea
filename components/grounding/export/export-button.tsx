'use client';

import { useTranslations } from 'next-intl';
import { Spinner } from '@/components/ui/spinner';
import type { ExportFormat } from './export-formats';

interface ExportButtonProps {
  readonly format: ExportFormat;
  readonly isDisabled: boolean;
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

/** One format: its name, and in small what it can hold. */
export function ExportButton({ format, isDisabled, isBusy, onPress }: ExportButtonProps) {
  const t = useTranslations('stage.export');
  return (
    <button
      type="button"
      aria-label={t(`formats.${format}.name`)}
      aria-description={t(`formats.${format}.holds`)}
      aria-busy={isBusy}
      disabled={isDisabled}
      onClick={onPress}
      className="flex min-h-10 flex-col rounded-lg border border-line bg-raised px-3 py-2 text-left transition-colors enabled:hover:border-line-strong enabled:hover:bg-hover disabled:opacity-45"
    >
      <span className="flex w-full items-center justify-between gap-2 font-medium text-ink text-sm">
        {t(`formats.${format}.short`)}
        {isBusy && <Spinner size={14} />}
      </span>
      <span className="text-ink-soft text-xs first-letter:uppercase">{t(`formats.${format}.holds`)}</span>
    </button>
  );
}
