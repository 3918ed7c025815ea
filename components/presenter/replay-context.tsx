'use client';

import { Activity, createContext, type ReactNode, use, useEffect, useState } from 'react';
import { useWorkspace } from '@/components/state/workspace-context';
import { fetched } from '@/components/ui/fetched';

/** Both take the id of a conversation of the list. */
interface ReplayDoors {
  /** Plays it in the place of everything else. */
  play(conversationId: string): Promise<void>;
  /** Offers it as one file. */
  record(conversationId: string): Promise<void>;
}

const ReplayContext = createContext<ReplayDoors | null>(null);

const loadPart = async () => {
  const [{ ReplayRoom }, { RecordDialog }] = await Promise.all([
    import('./replay-room'),
    import('./record-dialog'),
  ]);
  return { ReplayRoom, RecordDialog };
};

const ReplayFailure = fetched(() => import('./replay-failure').then((module) => module.ReplayFailure));

type Part = Awaited<ReturnType<typeof loadPart>>;

interface Opened {
  readonly what: 'play' | 'record';
  readonly id: string;
  readonly part: Part;
}

/** Gives way to a replay while one is open. Everything stays as it was left: what is written, the scroll, the Stage. */
export function ReplayProvider({ children }: { readonly children: ReactNode }) {
  const workspace = useWorkspace();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useLoadedAhead();

  const open = async (what: Opened['what'], id: string) => {
    setFailed(false);
    try {
      const [part] = await Promise.all([loadPart(), workspace.openConversation(id)]);
      if (workspace.conversations.getState().currentId === id) setOpened({ what, id, part });
    } catch {
      setFailed(true);
    }
  };
  const [doors] = useState<ReplayDoors>(() => ({
    play: (id) => open('play', id),
    record: (id) => open('record', id),
  }));
  const close = () => setOpened(null);
  return (
    <ReplayContext value={doors}>
      <Activity mode={opened?.what === 'play' ? 'hidden' : 'visible'}>{children}</Activity>
      {opened?.what === 'play' && <opened.part.ReplayRoom conversationId={opened.id} onLeave={close} />}
      {opened?.what === 'record' && <opened.part.RecordDialog conversationId={opened.id} onClose={close} />}
      {hasFailed && <ReplayFailure onClose={() => setFailed(false)} />}
    </ReplayContext>
  );
}

/** Opens a replay, or offers to record. */
export function useReplay(): ReplayDoors {
  const doors = use(ReplayContext);
  if (doors === null) throw new Error('useReplay needs a ReplayProvider above it');
  return doors;
}

/** A replay has to begin also when the server has gone since the page was opened. */
function useLoadedAhead(): void {
  useEffect(() => {
    const whenIdle = window.requestIdleCallback ?? window.setTimeout;
    whenIdle(() => void loadPart().catch(() => undefined));
  }, []);
}
