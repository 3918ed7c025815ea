'use client';

import { useTranslations } from 'next-intl';
import type { AddressFault } from '@/lib/media/address';

export function AddressFaultText({ fault: { code, values } }: { fault: AddressFault }) {
  const t = useTranslations('ways.address.fault');
  return (
    <p role="alert" className="mt-3 rounded-lg bg-danger-soft px-3 py-2 text-danger text-sm">
      {t(code, values)}
    </p>
  );
}
