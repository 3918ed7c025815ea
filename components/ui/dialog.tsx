'use client';

import type { ReactNode } from 'react';
import { fetchedAhead } from './fetched';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `centre`: a card. `wide`: a large card, on small screens all of them. `sheet`: the whole screen. `drawer`: from the left edge. */
  readonly shape?: 'centre' | 'wide' | 'sheet' | 'drawer';
  /** The content has a heading and a close button of its own. */
  readonly isBare?: boolean;
}

const DialogPanel = fetchedAhead(() => import('./dialog-panel').then((module) => module.DialogPanel));

/** For whoever knows that one will be opened, before the page has had nothing else to do. */
export function fetchDialogAhead(): void {
  DialogPanel.fetchAhead();
}

/** A modal `dialog`. Its machinery is there before it is first opened: without a network it opens as well. */
export function Dialog({ isOpen, ...props }: DialogProps & { isOpen: boolean }) {
  return isOpen ? <DialogPanel {...props} /> : null;
}
