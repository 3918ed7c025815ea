'use client';

import { useAccess } from './access-context';

interface AccessDoors {
  /** Asks for the access code in place: what stands on the page stays. */
  openUnlock(): void;
  /** Asks for a key of the visitor's own. */
  openConnect(): void;
}

/** The ways out of failures that are about access. */
export function useAccessDoors(): AccessDoors {
  const { open } = useAccess();
  return { openUnlock: () => open('unlock'), openConnect: () => open('connect') };
}
