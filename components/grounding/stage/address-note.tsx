'use client';

import { useTranslations } from 'next-intl';
import type { MediaOrigin } from '@/lib/media/media-choices';

/** Says of an address that was not fetched why there is nothing to see under the shapes. */
export function AddressNote({ origin }: { origin: MediaOrigin | undefined }) {
  const t = useTranslations('ways.address');
  if (origin?.kind !== 'address' || origin.isFetched) return null;
  return (
    <p className="shrink-0 break-all border-line border-b px-4 py-2 text-ink-soft text-xs">
      {t('sheet', { url: origin.url })}
    </p>
  );
}
