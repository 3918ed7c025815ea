'use client';

import { useEffect, useEffectEvent } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { askWhoIsHere } from '@/lib/conversation/access-client';
import type { AccessFacts } from '@/lib/protocol/access-facts';
import { listenToTabs } from './access-tabs';

/** Keeps this tab in step with what was done about access in another one. */
export function useOtherTabs(facts: AccessFacts, showFacts: (facts: AccessFacts) => void): void {
  const workspace = useWorkspace();

  const follow = useEffectEvent(async () => {
    const here = await askWhoIsHere(fetch);
    if (!here.ok) {
      if (here.error.code === 'unlock_needed') location.replace('/unlock');
      return;
    }
    if (here.value.name !== facts.name) return location.reload();
    if (here.value.connectedRegion !== facts.connectedRegion) void workspace.loadModels();
    showFacts(here.value);
  });
  const forget = useEffectEvent(async (name: string) => {
    if (name !== facts.name) return;
    // The tab that asked for it tells the person if the browser does not delete.
    await workspace.forget().catch(() => undefined);
    location.replace('/unlock');
  });

  useEffect(
    () =>
      listenToTabs((message) => {
        if (message.kind === 'changed') void follow();
        else void forget(message.name);
      }),
    [],
  );
}
