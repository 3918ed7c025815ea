'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { fetched } from '@/components/ui/fetched';
import { IconButton } from '@/components/ui/icon-button';
import type { AttachmentMenuProps } from './opened-attachment';

const AttachmentChoices = fetched(() =>
  import('./attachment-choices').then((module) => module.AttachmentChoices),
);

/** Everything else that can be done with one attachment. */
export function AttachmentMenu({ draft, onOpen }: AttachmentMenuProps) {
  const t = useTranslations('tray');
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <IconButton
        ref={button}
        icon={Ellipsis}
        size="small"
        label={t('more', { name: draft.name })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="size-6! pointer-coarse:size-8!"
      />
      {isOpen && (
        <AttachmentChoices draft={draft} onOpen={onOpen} anchorRef={button} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
