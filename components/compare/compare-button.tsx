'use client';

import { Columns2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { type CompareFrom, useCompareDoor } from './use-compare-door';

interface CompareButtonProps {
  readonly from: CompareFrom;
  /** Its icon alone, where there is little room. */
  readonly isBare?: boolean;
  readonly className?: string;
}

/** The door to the comparison. */
export function CompareButton({ from, isBare = false, className }: CompareButtonProps) {
  const t = useTranslations('compare');
  const open = useCompareDoor();
  const press = () => void open(from);
  if (isBare) {
    return <IconButton icon={Columns2} label={t('open')} onClick={press} {...(className && { className })} />;
  }
  return (
    <Button tone="quiet" size="small" onClick={press} className={className}>
      <Columns2 aria-hidden size={14} strokeWidth={1.75} />
      {t('open')}
    </Button>
  );
}
