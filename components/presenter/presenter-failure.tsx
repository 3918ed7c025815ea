'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';

/** The code of presenter mode could not be fetched. */
export function PresenterFailure({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('presenter');
  const shellText = useTranslations('shell');
  return (
    <div
      role="alert"
      className="fixed inset-x-4 bottom-4 z-50 mx-auto flex max-w-md items-center gap-3 rounded-lg bg-danger-soft py-2 pr-2 pl-4 text-danger text-sm shadow-raised"
    >
      <p className="min-w-0 flex-1">{t('notLoaded')}</p>
      <IconButton icon={X} size="small" label={shellText('dismiss')} onClick={onClose} />
    </div>
  );
}
