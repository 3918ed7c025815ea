'use client';

import { type RefObject, useLayoutEffect } from 'react';
import { rescueFocus } from '@/components/ui/rescue-focus';

/** A focus that is within `box` when it goes, by itself too, goes on to the article around it. */
export function useHandFocusOn(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      const article = element?.closest('article');
      if (element?.contains(document.activeElement)) rescueFocus(() => article);
    };
  }, [box]);
}
