'use client';

import { useEffect } from 'react';
import { rescueFocus } from '@/components/ui/rescue-focus';
import { presentButtonId } from './presenter-start';
import './presenter.css';

/** While something is presented the page has larger type and no tools; afterwards the focus is on what began it. */
export function usePresenting(): void {
  useEffect(() => {
    document.documentElement.dataset.presenting = '';
    return () => {
      delete document.documentElement.dataset.presenting;
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
      rescueFocus(() => document.getElementById(presentButtonId));
    };
  }, []);
}
