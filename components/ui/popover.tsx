'use client';

import type { ReactNode } from 'react';
import type { AnchoredProps } from './anchored';
import { fetched } from './fetched';

const PopoverPanel = fetched(() => import('./popover-panel').then((module) => module.PopoverPanel));

/** A `dialog` beside its control. Its machinery is fetched when it is first opened. */
export function Popover({ isOpen, ...props }: AnchoredProps & { isOpen: boolean; children: ReactNode }) {
  return isOpen ? <PopoverPanel {...props} /> : null;
}
