'use client';

import { Activity, createContext, type ReactNode, use, useEffect, useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { fetched } from '@/components/ui/fetched';

/** By the id of a conversation of the list. */
type ReplayDoor = (conversationId: string) => Promise<void>;

const ReplayContext = createContext<ReplayDoor | null>(null);

const loadRoom = () => import('./replay-room');

type Room = Awaited<ReturnType<typeof loadRoom>>['ReplayRoom'];

const ReplayFailure = fetched(() => import('./replay-failure').then((module) => module.ReplayFailure));

/** Gives way to a replay while one is open. Everything stays as it was left: what is written, the scroll, the Stage. */
export function ReplayProvider({ children }: { readonly children: ReactNode }) {
  const workspace = useWorkspace();
  const [opened, setOpened] = useState<{ readonly id: string; readonly Room: Room } | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useLoadedAhead();

  const open = async (id: string) => {
    setFailed(false);
    try {
      const [{ ReplayRoom: Room }] = await Promise.all([loadRoom(), workspace.openConversation(id)]);
      if (workspace.conversations.getState().currentId === id) setOpened({ id, Room });
    } catch {
      setFailed(true);
    }
  };
  return (
    <ReplayContext value={open}>
      <Activity mode={opened === null ? 'visible' : 'hidden'}>{children}</Activity>
      {opened !== null && <opened.Room conversationId={opened.id} onLeave={() => setOpened(null)} />}
      {hasFailed && <ReplayFailure onClose={() => setFailed(false)} />}
    </ReplayContext>
  );
}

/** Plays a conversation in the place of everything else. */
export function useReplay(): ReplayDoor {
  const open = use(ReplayContext);
  if (open === null) throw new Error('useReplay needs a ReplayProvider above it');
  return open;
}

/** A replay has to begin also when the server has gone since the page was opened. */
function useLoadedAhead(): void {
  useEffect(() => {
    const whenIdle = window.requestIdleCallback ?? window.setTimeout;
    whenIdle(() => void loadRoom().catch(() => undefined));
  }, []);
}
