'use client';

import { Presentation } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';
import { usePresent } from './presenter-context';
import { presentButtonId } from './presenter-start';

export function PresentButton() {
  const t = useTranslations('presenter');
  const present = usePresent();
  return (
    <IconButton
      id={presentButtonId}
      icon={Presentation}
      label={t('present')}
      onClick={() => present('scenes')}
    />
  );
}
