'use client';

import { Activity, createContext, type ReactNode, use, useEffect, useState } from 'react';
import { fetched } from '@/components/ui/fetched';
import type { PresenterStart } from './presenter-start';

type PresenterDoor = (from: PresenterStart) => void;

const PresenterContext = createContext<PresenterDoor | null>(null);

const load = () => import('./presenter-screen');

type PresenterPart = Awaited<ReturnType<typeof load>>;

const PresenterFailure = fetched(() =>
  import('./presenter-failure').then((module) => module.PresenterFailure),
);

interface Opened {
  readonly part: PresenterPart;
  /** It outlives the presenter mode, for as long as the page is open. */
  readonly programme: ReturnType<PresenterPart['createProgramme']>;
}

/** Gives way to presenter mode while something is presented. Everything stays as it was left. */
export function PresenterProvider({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isPresenting, setPresenting] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  useLoadedAhead();

  const present = async (from: PresenterStart) => {
    setFailed(false);
    try {
      const part = opened?.part ?? (await load());
      const programme = opened?.programme ?? part.createProgramme();
      part.startProgramme(programme, from);
      setOpened({ part, programme });
      setPresenting(true);
    } catch {
      setFailed(true);
    }
  };

  return (
    <PresenterContext value={present}>
      <Activity mode={isPresenting ? 'hidden' : 'visible'}>{children}</Activity>
      {isPresenting && opened !== null && (
        <opened.part.PresenterScreen programme={opened.programme} onLeave={() => setPresenting(false)} />
      )}
      {hasFailed && <PresenterFailure onClose={() => setFailed(false)} />}
    </PresenterContext>
  );
}

export function usePresent(): PresenterDoor {
  const present = use(PresenterContext);
  if (present === null) throw new Error('usePresent needs a PresenterProvider above it');
  return present;
}

/** A presentation has to begin also when the server has gone since the page was opened. */
function useLoadedAhead(): void {
  useEffect(() => {
    const whenIdle = window.requestIdleCallback ?? window.setTimeout;
    whenIdle(() => void load().catch(() => undefined));
  }, []);
}
