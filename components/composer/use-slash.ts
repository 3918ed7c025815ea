'use client';

import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import type { SlashHandle } from '@/components/tasks/slash-menu';
import { slashQuery } from '@/components/tasks/slash-query';

export interface Slash {
  /** What is looked for; null: the list is closed. */
  readonly query: string | null;
  readonly menu: RefObject<SlashHandle | null>;
  readonly activeId: string | null;
  readonly setActiveId: (id: string | null) => void;
  /** True: the key was meant for the list, and does nothing else. */
  readonly press: (event: KeyboardEvent) => boolean;
}

/** Keys that belong to a list of choices, whatever else they do in a message. */
const listKeys = ['ArrowDown', 'ArrowUp', 'Enter', 'Tab'];

/** The list of tasks that a slash at the start of the message opens; Escape leaves the words as they are. */
export function useSlash(text: string): Slash {
  const menu = useRef<SlashHandle>(null);
  const [dismissed, setDismissed] = useState('');
  const [activeId, setActiveId] = useState<string | null>(null);
  const query = dismissed !== '' && text.startsWith(dismissed) ? null : slashQuery(text);
  if (dismissed !== '' && !text.startsWith(dismissed)) setDismissed('');

  const press = ({ key, nativeEvent, ...event }: KeyboardEvent): boolean => {
    // Keys of a composition belong to the input method (229: UI Events, section 8.3).
    const isComposing = nativeEvent.isComposing || nativeEvent.keyCode === 229;
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (query === null || isComposing || !isPlain) return false;
    if (key === 'Escape') {
      setDismissed(text);
      return true;
    }
    if (!listKeys.includes(key)) return false;
    // Before its code is here, Enter waits for the list instead of sending a slash.
    return menu.current === null ? key === 'Enter' : menu.current.press(key);
  };
  return { query, menu, activeId, setActiveId, press };
}
