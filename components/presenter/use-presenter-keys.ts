'use client';

import { useEffect, useEffectEvent } from 'react';
import { isKeptByFocus, type PresenterDeed, presenterDeed } from './presenter-keys';

/**
 * Hears of the keys before the picture and the page do. False: the deed means nothing at the moment, and the key is
 * left to whatever has the focus.
 */
export function usePresenterKeys(act: (deed: PresenterDeed) => boolean): void {
  const press = useEffectEvent(act);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.isComposing || event.defaultPrevented) return;
      const deed = presenterDeed(event);
      const target = event.target instanceof Element ? event.target : null;
      if (deed === null || isKeptByFocus(target, deed, event.key)) return;
      // A key that is held walks through no scenes and turns nothing on and off.
      if (!event.repeat && !press(deed)) return;
      event.preventDefault();
      event.stopPropagation();
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
