'use client';

import { createContext, type ReactNode, use, useState } from 'react';
import { fetched } from '@/components/ui/fetched';
import type { AccessFacts } from '@/lib/protocol/access-facts';

/** Which of the dialogs about access is open. */
export type AccessDoor = 'unlock' | 'connect' | 'sign-out';

interface Access {
  readonly facts: AccessFacts;
  readonly showFacts: (facts: AccessFacts) => void;
  readonly open: (door: AccessDoor) => void;
}

interface AccessProviderProps {
  /** What the server knew when it drew the page. */
  readonly facts: AccessFacts;
  readonly children: ReactNode;
}

const AccessContext = createContext<Access | null>(null);
const AccessDialog = fetched(() => import('./access-dialog').then((module) => module.AccessDialog));

/** Who uses the page, and the doors to unlocking, connecting a key and signing out. */
export function AccessProvider({ facts: factsOfPage, children }: AccessProviderProps) {
  const [facts, showFacts] = useState(factsOfPage);
  const [opened, setOpened] = useState<AccessDoor | null>(null);
  return (
    <AccessContext value={{ facts, showFacts, open: setOpened }}>
      {children}
      {opened !== null && <AccessDialog door={opened} onClose={() => setOpened(null)} />}
    </AccessContext>
  );
}

export function useAccess(): Access {
  const access = use(AccessContext);
  if (access === null) throw new Error('useAccess needs an AccessProvider above it');
  return access;
}
