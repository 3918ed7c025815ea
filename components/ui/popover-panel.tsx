'use client';

import { clsx } from 'clsx';
import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import type { AnchoredProps } from './anchored';

export function PopoverPanel({
  anchorRef,
  label,
  onClose,
  side = 'top',
  align = 'start',
  className,
  children,
}: AnchoredProps & { children: ReactNode }) {
  return (
    <Popover.Root open onOpenChange={(isOpen) => isOpen || onClose()}>
      <Popover.Anchor virtualRef={anchorRef} />
      <Popover.Portal>
        <Popover.Content
          aria-label={label}
          side={side}
          align={align}
          sideOffset={8}
          collisionPadding={8}
          onInteractOutside={(event) => {
            if (event.target instanceof Node && anchorRef.current?.contains(event.target))
              event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            anchorRef.current?.focus();
          }}
          className={clsx(
            'z-50 flex max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-16px)] flex-col rounded-xl border border-line bg-raised shadow-raised outline-none',
            className,
          )}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
