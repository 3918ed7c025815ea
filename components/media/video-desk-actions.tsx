'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

interface VideoDeskActionsProps {
  /** What is chosen can be sent. */
  readonly canApply: boolean;
  /** Something is chosen by hand. */
  readonly isChanged: boolean;
  readonly onReset: () => void;
  readonly onCancel: () => void;
}

export function VideoDeskActions({ canApply, isChanged, onReset, onCancel }: VideoDeskActionsProps) {
  const t = useTranslations('video');
  return (
    <div className="sticky -bottom-6 -mx-6 -mb-6 flex items-center justify-end gap-2 border-line border-t bg-raised px-6 pt-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
      <Button
        tone="quiet"
        aria-disabled={!isChanged}
        onClick={isChanged ? onReset : undefined}
        className="mr-auto"
      >
        {t('reset')}
      </Button>
      <Button onClick={onCancel}>{t('cancel')}</Button>
      <Button type="submit" tone="primary" disabled={!canApply}>
        {t('apply')}
      </Button>
    </div>
  );
}
