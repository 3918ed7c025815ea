'use client';

import { type ReactNode, useState } from 'react';
import { fetched } from '@/components/ui/fetched';
import type { AccessFacts } from '@/lib/protocol/access-facts';
import { AccessContext, type AccessDoor } from './access-context';
import { useOtherTabs } from './use-other-tabs';

interface AccessProviderProps {
  /** What the server knew when it drew the page. */
  readonly facts: AccessFacts;
  readonly children: ReactNode;
}

const AccessDialog = fetched(() => import('./access-dialog').then((module) => module.AccessDialog));

/** Keeps who uses the page, and shows the dialog behind the door that was opened last. */
export function AccessProvider({ facts: factsOfPage, children }: AccessProviderProps) {
  const [facts, showFacts] = useState(factsOfPage);
  const [opened, setOpened] = useState<AccessDoor | null>(null);
  useOtherTabs(facts, showFacts);
  return (
    <AccessContext value={{ facts, showFacts, open: setOpened }}>
      {children}
      {opened !== null && <AccessDialog key={opened} door={opened} onClose={() => setOpened(null)} />}
    </AccessContext>
  );
}
