'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { fetched } from '@/components/ui/fetched';
import { Popover } from '@/components/ui/popover';

const OptionsPanel = fetched(() => import('./options-panel').then((module) => module.OptionsPanel));

interface OptionsPopoverProps {
  readonly isOpen: boolean;
  readonly anchorRef: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

export function OptionsPopover(props: OptionsPopoverProps) {
  const t = useTranslations('composer.options');
  return (
    <Popover {...props} label={t('title')} align="end" className="w-80">
      <OptionsPanel />
    </Popover>
  );
}
