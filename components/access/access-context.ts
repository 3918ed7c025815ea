'use client';

import { createContext, use } from 'react';
import type { AccessFacts } from '@/lib/protocol/access-facts';

/** Which of the dialogs about access is open. */
export type AccessDoor = 'unlock' | 'connect' | 'sign-out';

interface Access {
  readonly facts: AccessFacts;
  readonly showFacts: (facts: AccessFacts) => void;
  readonly open: (door: AccessDoor) => void;
}

export const AccessContext = createContext<Access | null>(null);

/** Who uses the page, and the doors to unlocking, connecting a key and signing out. */
export function useAccess(): Access {
  const access = use(AccessContext);
  if (access === null) throw new Error('useAccess needs an AccessProvider above it');
  return access;
}
