'use client';

import { type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * Does something when Escape is pressed within the element, and keeps the key from others if it says that it did. It
 * hears of the key before the page does: a sheet that the element lies in would shut.
 */
export function useEscape(within: RefObject<HTMLElement | null>, act: () => boolean): void {
  const press = useEffectEvent(act);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isHere = event.target instanceof Node && within.current?.contains(event.target);
      if (event.key !== 'Escape' || event.isComposing || !isHere || !press()) return;
      event.preventDefault();
      event.stopPropagation();
    }

    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [within]);
}
