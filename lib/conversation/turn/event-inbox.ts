import type { TurnEvent } from '@/lib/protocol/turn-event';
import type { Presence } from '../presence';
import type { WorkspaceDeps } from '../workspace-deps';

export interface Arrival {
  readonly event: TurnEvent;
  /** Since the request was sent. */
  readonly elapsedMs: number;
}

export interface InboxDeps extends Pick<WorkspaceDeps, 'atNextFrame'> {
  readonly presence: Presence;
  readonly deliver: (arrived: readonly Arrival[]) => void;
}

/** Gathers events and delivers them once per frame; each keeps the time it arrived at. */
export function createEventInbox({ atNextFrame, presence, deliver }: InboxDeps) {
  let arrived: Arrival[] = [];
  let cancelFrame: (() => void) | null = null;

  /** What arrives on a page that goes (a broken connection) is not delivered before the page is back. */
  const commit = () => {
    cancelFrame?.();
    cancelFrame = null;
    if (arrived.length === 0 || presence.isGone()) return;
    const batch = arrived;
    arrived = [];
    deliver(batch);
  };

  return {
    commit,
    take(events: readonly TurnEvent[], elapsedMs: number): void {
      for (const event of events) arrived.push({ event, elapsedMs });
      cancelFrame ??= atNextFrame(commit);
    },
  };
}
