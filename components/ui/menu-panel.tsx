'use client';

import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type FocusEvent, Fragment, useRef, useState } from 'react';
import { GhostAnchor } from './ghost-anchor';
import type { MenuItem, MenuProps } from './menu';
import { nearestLandmark } from './nearest-landmark';

export function MenuPanel({
  anchorRef,
  label,
  onClose,
  side = 'bottom',
  align = 'start',
  className,
  groups,
  focusAfterChoice,
}: MenuProps) {
  const [place] = useState(() => nearestLandmark(anchorRef.current));
  const hasChosen = useRef(false);
  const [isFirstItemDue, setFirstItemDue] = useState(() => anchorRef.current?.matches(':focus-visible'));

  /** Whoever opens it by keyboard is on its first item, or on the chosen one, at once. */
  const enter = (event: FocusEvent<HTMLElement>) => {
    if (!isFirstItemDue) return;
    setFirstItemDue(false);
    const items = '[role^="menuitem"]';
    const item =
      event.currentTarget.querySelector<HTMLElement>(`${items}[aria-checked="true"]`) ??
      event.currentTarget.querySelector<HTMLElement>(items);
    item?.focus();
  };
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(isOpen) => isOpen || onClose()}>
      <DropdownMenu.Trigger asChild>
        <GhostAnchor anchorRef={anchorRef} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={place}>
        <DropdownMenu.Content
          aria-label={label}
          aria-labelledby={undefined}
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          loop
          onInteractOutside={(event) => {
            if (event.target instanceof Node && anchorRef.current?.contains(event.target))
              event.preventDefault();
          }}
          onFocus={enter}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const next = hasChosen.current ? focusAfterChoice?.() : null;
            (next ?? anchorRef.current)?.focus();
          }}
          className={clsx(
            'z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto rounded-xl border border-line bg-raised p-1 shadow-raised outline-none',
            className,
          )}
        >
          {groups.map((group, index) => (
            <Fragment key={group.id}>
              {index > 0 && <DropdownMenu.Separator className="mx-2 my-1 h-px bg-line" />}
              <DropdownMenu.RadioGroup value={group.items.find((item) => item.isChosen)?.id ?? ''}>
                {group.title !== undefined && (
                  <DropdownMenu.Label className="px-2 pt-1.5 pb-1 text-ink-faint text-xs">
                    {group.title}
                  </DropdownMenu.Label>
                )}
                {group.items.map((item) => (
                  <MenuRow
                    key={item.id}
                    item={item}
                    onChoose={() => {
                      hasChosen.current = true;
                      item.onSelect();
                    }}
                  />
                ))}
              </DropdownMenu.RadioGroup>
            </Fragment>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function MenuRow({ item, onChoose }: { item: MenuItem; onChoose: () => void }) {
  const rowClass = clsx(
    'flex min-h-8 select-none items-center gap-2.5 rounded-lg px-2 py-1.5 text-sm outline-none forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:outline-solid forced-colors:data-highlighted:-outline-offset-2 data-highlighted:bg-hover pointer-coarse:min-h-10',
    // Dimmed, but the reason beneath it is to be read.
    item.isDisabled ? 'text-ink-faint' : item.isDangerous ? 'text-danger' : 'text-ink',
  );
  const content = (
    <>
      {item.icon && <item.icon aria-hidden size={15} strokeWidth={1.75} className="shrink-0 text-ink-soft" />}
      <span className="flex flex-1 flex-col">
        {item.label}
        {item.note !== undefined && <span className="text-ink-faint text-xs">{item.note}</span>}
      </span>
      {(item.isChosen ?? item.isChecked) && (
        <Check aria-hidden size={15} strokeWidth={2} className="shrink-0 text-accent" />
      )}
    </>
  );
  const shared = {
    className: rowClass,
    disabled: item.isDisabled ?? false,
    onSelect: onChoose,
    // The note is no part of the name.
    ...(item.note !== undefined && { 'aria-label': item.label, 'aria-description': item.note }),
  };
  if (item.isChecked !== undefined) {
    return (
      <DropdownMenu.CheckboxItem {...shared} checked={item.isChecked}>
        {content}
      </DropdownMenu.CheckboxItem>
    );
  }
  return item.isChosen === undefined ? (
    <DropdownMenu.Item {...shared}>{content}</DropdownMenu.Item>
  ) : (
    <DropdownMenu.RadioItem {...shared} value={item.id}>
      {content}
    </DropdownMenu.RadioItem>
  );
}
