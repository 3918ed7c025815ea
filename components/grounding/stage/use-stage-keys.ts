'use client';

import { type RefObject, useEffect, useEffectEvent } from 'react';
import { pressKey, releaseKey, type StageDeeds } from './stage-keys';

/**
 * Single-letter keys, only while the host itself has the focus. Listens before the page does: Escape lets go of what
 * is picked before it closes the sheet that the host may lie in.
 */
export function useStageKeys(host: RefObject<HTMLElement | null>, deeds: StageDeeds): void {
  const press = useEffectEvent((key: KeyboardEvent) => pressKey(key, deeds));
  const release = useEffectEvent((key: Pick<KeyboardEvent, 'key'>) => releaseKey(key, deeds));

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const held = new Set<string>();
    const listening = new AbortController();
    const { signal } = listening;

    function onKeyDown(event: KeyboardEvent): void {
      if (event.target !== element || event.isComposing || event.defaultPrevented) return;
      if (!press(event)) return;
      event.preventDefault();
      held.add(event.key);
    }

    function onKeyUp({ key }: KeyboardEvent): void {
      if (held.delete(key)) release({ key });
    }

    /** Keys that are let go of elsewhere are never heard of. */
    function onBlur(): void {
      for (const key of held) release({ key });
      held.clear();
    }

    window.addEventListener('keydown', onKeyDown, { capture: true, signal });
    element.addEventListener('keyup', onKeyUp, { signal });
    element.addEventListener('blur', onBlur, { signal });
    return () => {
      onBlur();
      listening.abort();
    };
  }, [host]);
}
