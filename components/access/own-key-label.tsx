'use client';

import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useAccess } from './access-context';

/** A quiet word that the visitor's own key is in use; leads to where it is taken away again. */
export function OwnKeyLabel() {
  const t = useTranslations('access.connect');
  const { facts, open } = useAccess();
  if (facts.connectedRegion === null) return null;
  return (
    <Button
      tone="quiet"
      size="small"
      aria-haspopup="dialog"
      data-tooltip={t('labelHint', { region: t(`regions.${facts.connectedRegion}`) })}
      onClick={() => open('connect')}
    >
      <KeyRound aria-hidden size={14} strokeWidth={1.75} />
      {t('label')}
    </Button>
  );
}
