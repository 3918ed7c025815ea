'use client';

import type { LucideIcon } from 'lucide-react';
import type { AnchoredProps } from './anchored';
import { fetchedAhead } from './fetched';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  /** Present on items that are one choice of a group. */
  readonly isChosen?: boolean;
  /** Present on items that are switched on and off by themselves. */
  readonly isChecked?: boolean;
  readonly isDangerous?: boolean;
  readonly isDisabled?: boolean;
  /** Why it is disabled, or what it does, in small print. */
  readonly note?: string;
  readonly onSelect: () => void;
}

/** A titled group; a hairline parts it from the next. */
export interface MenuGroup {
  readonly id: string;
  readonly title?: string;
  readonly items: readonly MenuItem[];
}

export interface MenuProps extends AnchoredProps {
  readonly groups: readonly MenuGroup[];
  /** Where the focus goes once an item was chosen; back to the control where there is nothing. */
  readonly focusAfterChoice?: () => HTMLElement | null;
}

const MenuPanel = fetchedAhead(() => import('./menu-panel').then((module) => module.MenuPanel));

/** A `menu` beside its control. Its machinery is there before it is first opened: without a network it opens as well. */
export function Menu({ isOpen, ...props }: MenuProps & { isOpen: boolean }) {
  return isOpen ? <MenuPanel {...props} /> : null;
}
