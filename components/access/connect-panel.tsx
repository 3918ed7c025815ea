'use client';

import { useEffect, useEffectEvent } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { askWhoIsHere } from '@/lib/conversation/access-client';
import type { AccessFacts } from '@/lib/protocol/access-facts';
import { useAccess } from './access-context';
import { tellTabs } from './access-tabs';
import { ConnectForm } from './connect-form';
import { ConnectedKey } from './connected-key';

/** A key of the visitor's own: connects one, or says which is connected. */
export function ConnectPanel() {
  const workspace = useWorkspace();
  const { facts, showFacts } = useAccess();
  const show = (changed: AccessFacts) => {
    showFacts(changed);
    tellTabs({ kind: 'changed' });
    void workspace.loadModels();
  };
  const lookAgain = useEffectEvent(async () => {
    const here = await askWhoIsHere(fetch);
    if (here.ok && here.value.connectedRegion === null) show({ ...facts, connectedRegion: null });
  });

  // A key that the server has let go of is asked for again, not shown as connected.
  useEffect(() => {
    if (facts.connectedRegion !== null) void lookAgain();
  }, [facts.connectedRegion]);

  if (facts.connectedRegion === null) return <ConnectForm regions={facts.regions} onConnected={show} />;
  return (
    <ConnectedKey
      region={facts.connectedRegion}
      onDisconnected={() => show({ ...facts, connectedRegion: null })}
    />
  );
}
