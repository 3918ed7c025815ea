'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** The code that plays could not be fetched. */
export function ReplayFailure({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('replay');
  return (
    <div
      role="alert"
      className="fixed inset-x-4 bottom-4 z-50 mx-auto flex max-w-md items-center gap-3 rounded-lg bg-danger-soft px-4 py-3 text-danger text-sm shadow-raised"
    >
      <span className="flex-1">{t('notOpened')}</span>
      <Button size="small" tone="danger" onClick={onClose}>
        {t('dismiss')}
      </Button>
    </div>
  );
}
