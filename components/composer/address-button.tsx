'use client';

import { Link2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { useWays } from './ways-context';

export function AddressButton() {
  const t = useTranslations('ways');
  const ways = useWays();
  return (
    <IconButton
      icon={Link2}
      label={t('address.open')}
      aria-haspopup="dialog"
      onClick={() => ways.open({ kind: 'address', address: '' })}
      className="max-sm:hidden @max-md:hidden"
    />
  );
}
