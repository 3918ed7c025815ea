'use client';

import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { useCompareTools } from '@/components/state/compare-tools';
import { pressCompareKey, releaseCompareKey } from './compare-keys';
import type { PaneSurface } from './pane-surface';

/** Single-letter keys, only while the pane itself has the focus. */
export function useCompareKeys(surface: RefObject<PaneSurface | null>, index: number | null) {
  const tools = useCompareTools();
  const held = useRef(new Set<string>());

  const release = (key: string) => {
    const control = surface.current?.control;
    if (held.current.delete(key) && control) releaseCompareKey(key, { ...tools, control, index });
  };
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const control = surface.current?.control;
      if (event.target !== event.currentTarget || event.nativeEvent.isComposing || !control) return;
      if (!pressCompareKey(event, { ...tools, control, index })) return;
      event.preventDefault();
      held.current.add(event.key);
    },
    onKeyUp: (event: KeyboardEvent<HTMLElement>) => release(event.key),
    // Keys that are let go of elsewhere are never heard of.
    onBlur: () => {
      for (const key of held.current) release(key);
    },
  };
}
