'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { OptionsPopover } from './options-popover';

export function OptionsButton() {
  const t = useTranslations('composer.options');
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        ref={button}
        icon={SlidersHorizontal}
        label={t('title')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="max-sm:hidden"
      />
      <OptionsPopover isOpen={isOpen} anchorRef={button} onClose={() => setOpen(false)} />
    </>
  );
}
