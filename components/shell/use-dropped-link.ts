'use client';

import { type RefObject, useEffect, useEffectEvent } from 'react';
import { draggedAddress } from './drop-facts';

/** Hears of links that are dropped from elsewhere: the browser would leave the page for them. Fields take them as text. */
export function useDroppedLink(isDragFromPage: RefObject<boolean>, onLink: (address: string) => void): void {
  const take = useEffectEvent(onLink);

  useEffect(() => {
    const listening = new AbortController();
    const hear = (event: DragEvent) => {
      const transfer = event.dataTransfer;
      if (transfer === null || isDragFromPage.current || isField(event.target)) return;
      const isLink = transfer.types.includes('text/uri-list') && !transfer.types.includes('Files');
      if (!isLink) return;
      event.preventDefault();
      const address = event.type === 'drop' ? draggedAddress(transfer) : null;
      if (address !== null) take(address);
    };
    document.addEventListener('dragover', hear, { signal: listening.signal });
    document.addEventListener('drop', hear, { signal: listening.signal });
    return () => listening.abort();
  }, [isDragFromPage]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
}
