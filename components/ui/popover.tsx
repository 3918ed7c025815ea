'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import type { AnchoredProps } from './anchored';

const PopoverPanel = dynamic(() => import('./popover-panel').then((module) => module.PopoverPanel), {
  ssr: false,
});

/** A `dialog` beside its control. Its machinery is fetched when it is first opened. */
export function Popover({ isOpen, ...props }: AnchoredProps & { isOpen: boolean; children: ReactNode }) {
  return isOpen ? <PopoverPanel {...props} /> : null;
}
