'use client';

import { Info } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { TurnNotice } from '@/lib/protocol/turn-notice';

/** What the server did on its own for this answer, quietly: it asked again, or it asked otherwise. */
export function NoticeLine({ notices }: { readonly notices: readonly TurnNotice[] }) {
  const t = useTranslations('waiting.notices');
  return (
    <ul aria-label={t('label')} className="flex flex-col gap-1 text-ink-soft text-xs">
      {notices.map(({ code, values }) => (
        <li key={code} className="flex items-start gap-1.5">
          <Info aria-hidden size={13} strokeWidth={1.75} className="mt-px shrink-0 text-ink-faint" />
          {t(code, { attempts: 2, ...values })}
        </li>
      ))}
    </ul>
  );
}
