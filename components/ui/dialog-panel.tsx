'use client';

import { clsx } from 'clsx';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import type { DialogProps } from './dialog';
import { IconButton } from './icon-button';
import { giveNonceToStyles } from './style-nonce';

giveNonceToStyles();

const shapeClass = {
  centre:
    'top-1/2 left-1/2 max-h-[calc(100dvh-32px)] w-[min(480px,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 rounded-xl border border-line bg-raised p-6 shadow-raised',
  wide: 'top-1/2 left-1/2 max-h-[calc(100dvh-32px)] w-[min(960px,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 rounded-xl border border-line bg-raised p-6 shadow-raised max-sm:inset-0 max-sm:max-h-none max-sm:w-auto max-sm:translate-0 max-sm:rounded-none max-sm:border-0 max-sm:pt-[max(1.5rem,env(safe-area-inset-top))]',
  sheet:
    'inset-0 bg-bg pt-[env(safe-area-inset-top)] pr-[env(safe-area-inset-right)] pb-[env(safe-area-inset-bottom)] pl-[env(safe-area-inset-left)]',
  drawer:
    'inset-y-0 left-0 w-[min(304px,calc(100vw-48px))] border-line border-r bg-panel pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)] pl-[env(safe-area-inset-left)] shadow-raised',
} as const;

export function DialogPanel({ title, onClose, children, shape = 'centre', isBare = false }: DialogProps) {
  const t = useTranslations('shell');
  const [opener] = useState(() => document.activeElement);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => isOpen || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener instanceof HTMLElement) opener.focus();
          }}
          className={clsx('fixed z-40 flex flex-col overflow-y-auto outline-none', shapeClass[shape])}
        >
          <div className={isBare ? 'sr-only' : 'mb-4 flex items-start justify-between gap-4'}>
            <Dialog.Title className="font-semibold text-ink text-lg">{title}</Dialog.Title>
            {!isBare && <IconButton icon={X} label={t('close')} onClick={onClose} className="-mt-1 -mr-2" />}
          </div>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
