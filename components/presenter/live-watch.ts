import { pathTo } from '@/lib/conversation/message-tree';
import type { Message } from '@/lib/conversation/rows';
import { currentHeadId } from '@/lib/conversation/shown-path';
import type { Workspace } from '@/lib/conversation/workspace';

/** So long may nothing new come before people who watch: a recording is better than a silence. */
export const patienceMs = 20_000;

export type LiveOutcome = 'answered' | 'failed';

interface LiveWatchDeps {
  /** Runs once after the delay; the returned function cancels. */
  readonly after: (delayMs: number, run: () => void) => () => void;
  /** Hears exactly once, unless the watch is ended before. */
  readonly onEnd: (outcome: LiveOutcome) => void;
}

/**
 * Watches the only question of a workspace being asked: it has failed when the reply says so, when the question came
 * back into the draft, or when nothing new has come for too long. The returned function ends the watch.
 */
export function watchLive(
  { conversations, draft }: Pick<Workspace, 'conversations' | 'draft'>,
  { after, onEnd }: LiveWatchDeps,
): () => void {
  let cancelPatience = after(patienceMs, () => end('failed'));
  let length = -1;

  /** Null: it is still going on. */
  function outcomeNow(reply: Message | undefined): LiveOutcome | null {
    if (draft.getState().sendFailure !== null) return 'failed';
    if (reply?.role !== 'assistant') return null;
    if (reply.status === 'failed' || reply.status === 'interrupted') return 'failed';
    return reply.status === 'finished' || reply.status === 'stopped' ? 'answered' : null;
  }

  function look(): void {
    const state = conversations.getState();
    const reply = pathTo(state.messages, currentHeadId(state)).at(-1);
    const outcome = outcomeNow(reply);
    const now = reply?.role === 'assistant' ? reply.text.length + reply.reasoning.length : -1;
    if (outcome !== null) end(outcome);
    else if (now !== length) {
      length = now;
      cancelPatience();
      cancelPatience = after(patienceMs, () => end('failed'));
    }
  }

  const unsubscribe = [conversations.subscribe(look), draft.subscribe(look)];
  function close(): void {
    cancelPatience();
    for (const unhear of unsubscribe) unhear();
  }
  function end(outcome: LiveOutcome): void {
    close();
    onEnd(outcome);
  }
  return close;
}
