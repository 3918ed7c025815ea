'use client';

import { TriangleAlert, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { messageBox, rescueFocus } from '@/components/ui/rescue-focus';

/** That this browser keeps nothing, or nothing more. Whoever has read it may put it away until the page is loaded again. */
export function StorageNotice({ trouble }: { trouble: 'full' | 'unavailable' }) {
  const t = useTranslations('shell');
  const [isRead, setRead] = useState(false);
  if (isRead) return null;
  return (
    <div
      role="alert"
      className="mb-2 flex items-start gap-3 rounded-lg bg-warning-soft py-2 pr-2 pl-3 text-sm text-warning"
    >
      <TriangleAlert aria-hidden size={16} strokeWidth={1.75} className="mt-1 shrink-0" />
      <p className="min-w-0 flex-1 py-0.5">{t(trouble === 'full' ? 'storageFull' : 'storageUnavailable')}</p>
      <IconButton
        icon={X}
        size="small"
        label={t('dismiss')}
        onClick={() => {
          setRead(true);
          rescueFocus(messageBox);
        }}
      />
    </div>
  );
}
