import type { StoreApi } from 'zustand/vanilla';
import type { Ledger } from './ledger';
import type { Presence } from './presence';
import { createKeptValue } from './storage/kept-value';
import type { Recorder } from './storage/recorder';
import type { RowReader } from './storage/row-reader';
import type { Tabs } from './tabs';
import { fetchMaking } from './turn/answering';
import type { ReplyRunner } from './turn/reply-runner';
import type { ConversationState, Workspace } from './workspace';
import type { WorkspaceDeps } from './workspace-deps';

/** A deletion can be undone in another tab for about this long; one that is older was left to finish. */
const undoableMs = 60_000;

export interface LifeVerbsDeps extends Pick<WorkspaceDeps, 'now' | 'sessionStorage'> {
  readonly conversations: StoreApi<ConversationState>;
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly runner: ReplyRunner;
  readonly reader: RowReader;
  readonly tabs: Tabs;
  readonly presence: Presence;
  readonly loadPreferences: () => void;
  readonly forgetPreferences: () => void;
  readonly loadModels: () => Promise<void>;
  /** A page that goes asks nothing more by itself, also not when it is shown again. */
  readonly cancelRetries: () => void;
}

type Verbs = Pick<Workspace, 'start' | 'flush' | 'leave' | 'comeBack' | 'forget'>;

/** The page's own coming and going. */
export function createLifeVerbs(deps: LifeVerbsDeps): Verbs {
  const { recorder, runner, presence, sessionStorage } = deps;
  const lastShown = createKeptValue(sessionStorage, 'sightline.conversation');
  let started: Promise<void> | null = null;

  const flush = () => {
    runner.commitAll();
    recorder.flush();
  };

  return {
    flush,
    start: () => {
      started ??= start(deps, lastShown);
      return started;
    },
    leave: () => {
      deps.cancelRetries();
      flush();
      presence.leave();
    },
    comeBack: () => presence.comeBack(),
    forget: async () => {
      deps.cancelRetries();
      presence.leave();
      deps.forgetPreferences();
      lastShown.forget();
      await recorder.forgetAll();
    },
  };
}

type LastShown = ReturnType<typeof createKeptValue>;

async function start(deps: LifeVerbsDeps, lastShown: LastShown): Promise<void> {
  deps.loadPreferences();
  deps.tabs.open();
  await Promise.all([deps.loadModels(), readRows(deps, lastShown), fetchMaking()]);
}

async function readRows(deps: LifeVerbsDeps, lastShown: LastShown): Promise<void> {
  const removed = await deps.reader.readConversations();
  await showLastConversation(deps, lastShown);
  deps.ledger.set({ isReady: true });
  await tidy(deps, removed);
}

/** A reload shows the conversation again that this tab showed before; a new tab begins with an empty one. */
async function showLastConversation(deps: LifeVerbsDeps, kept: LastShown): Promise<void> {
  const { conversations, ledger, reader } = deps;
  const lastId = kept.read();
  if (typeof lastId === 'string' && ledger.conversation(lastId) !== null) {
    await reader.open(lastId);
    if (ledger.read().currentId === null) ledger.set({ currentId: lastId });
  }
  conversations.subscribe(({ currentId }, before) => {
    if (currentId !== before.currentId) kept.write(currentId);
  });
}

/** Finishes deletions and removes blobs that an earlier page left behind. */
async function tidy(
  { recorder, now }: LifeVerbsDeps,
  removed: readonly { readonly id: string; readonly removedAtMs: number }[],
): Promise<void> {
  const left = removed.filter(({ removedAtMs }) => now() - removedAtMs > undoableMs);
  await recorder.afterWrites(async (storage) => {
    for (const { id } of left) await storage.purge(id);
    await storage.sweepBlobs();
  });
}
