import type { TabChannel, WorkspaceDeps } from './workspace-deps';

/** Tabs answer from an event handler, so a tab that is alive answers well within this. */
const answerWithinMs = 300;

/** What the tabs of one browser tell each other. */
type TabMessage =
  | { readonly kind: 'changed'; readonly conversationIds: readonly string[] }
  | { readonly kind: 'who-runs'; readonly replyIds: readonly string[] }
  | { readonly kind: 'running'; readonly replyIds: readonly string[] };

export interface TabsDeps extends Pick<WorkspaceDeps, 'after' | 'openTabChannel'> {
  readonly runsHere: (replyId: string) => boolean;
  readonly onChanged: (conversationId: string) => void;
}

/**
 * The other tabs of this browser: told what was written here, heard when they write, and asked whether a reply
 * that looks unfinished is still being received there. Without a channel there are no other tabs.
 */
export function createTabs({ openTabChannel, runsHere, onChanged, after }: TabsDeps) {
  let channel: TabChannel | null = null;
  const questions = new Set<(replyIds: readonly string[]) => void>();

  const tell = (message: TabMessage) => channel?.post(message);

  const hear = (data: unknown) => {
    const message = readTabMessage(data);
    if (message?.kind === 'changed') message.conversationIds.forEach(onChanged);
    if (message?.kind === 'running') for (const take of questions) take(message.replyIds);
    if (message?.kind === 'who-runs') {
      const replyIds = message.replyIds.filter(runsHere);
      if (replyIds.length > 0) tell({ kind: 'running', replyIds });
    }
  };

  return {
    open(): void {
      channel = openTabChannel();
      channel?.listen(hear);
    },

    tellChanged(conversationIds: readonly string[]): void {
      if (conversationIds.length > 0) tell({ kind: 'changed', conversationIds });
    },

    /** Which of these replies another tab is receiving right now. */
    runningElsewhere(replyIds: readonly string[]): Promise<ReadonlySet<string>> {
      const running = new Set<string>();
      if (channel === null || replyIds.length === 0) return Promise.resolve(running);
      return new Promise((resolve) => {
        const take = (answered: readonly string[]) => {
          for (const id of answered) running.add(id);
        };
        questions.add(take);
        after(answerWithinMs, () => {
          questions.delete(take);
          resolve(running);
        });
        tell({ kind: 'who-runs', replyIds });
      });
    },
  };
}

export type Tabs = ReturnType<typeof createTabs>;

function readTabMessage(data: unknown): TabMessage | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  if (data.kind === 'changed' && 'conversationIds' in data) {
    return { kind: 'changed', conversationIds: stringsIn(data.conversationIds) };
  }
  if ((data.kind === 'who-runs' || data.kind === 'running') && 'replyIds' in data) {
    return { kind: data.kind, replyIds: stringsIn(data.replyIds) };
  }
  return null;
}

function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
