'use client';

import { type RefObject, useSyncExternalStore } from 'react';

interface FullScreen {
  readonly isOffered: boolean;
  readonly isOn: boolean;
  readonly toggle: () => void;
  readonly leave: () => void;
}

/** Shows an element on the whole screen, where the browser can. */
export function useFullScreen(element: RefObject<HTMLElement | null>): FullScreen {
  const isOn = useSyncExternalStore(
    (notify) => {
      document.addEventListener('fullscreenchange', notify);
      return () => document.removeEventListener('fullscreenchange', notify);
    },
    () => element.current !== null && document.fullscreenElement === element.current,
    () => false,
  );
  const leave = () => {
    if (document.fullscreenElement !== null) void document.exitFullscreen();
  };
  return {
    isOffered: typeof document !== 'undefined' && document.fullscreenEnabled === true,
    isOn,
    toggle: () => (isOn ? leave() : void element.current?.requestFullscreen()),
    leave,
  };
}
