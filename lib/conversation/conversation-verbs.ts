import type { Ledger } from './ledger';
import { createRemovalVerbs } from './removal-verbs';
import type { Recorder } from './storage/recorder';
import type { RowReader } from './storage/row-reader';
import type { Tabs } from './tabs';
import type { ReplyRunner } from './turn/reply-runner';
import type { Workspace } from './workspace';
import type { WorkspaceDeps } from './workspace-deps';

export interface ConversationVerbsDeps extends Pick<WorkspaceDeps, 'now'> {
  readonly ledger: Ledger;
  readonly recorder: Recorder;
  readonly runner: ReplyRunner;
  readonly reader: RowReader;
  readonly tabs: Tabs;
}

type Verbs = ReturnType<typeof createRemovalVerbs> &
  Pick<
    Workspace,
    'newConversation' | 'openConversation' | 'readAttachments' | 'renameConversation' | 'rememberStageClosed'
  >;

/** The list of conversations, and which one is on screen. */
export function createConversationVerbs(deps: ConversationVerbsDeps): Verbs {
  const { ledger, reader } = deps;
  let lastAskedFor: string | null = null;

  return {
    ...createRemovalVerbs(deps),

    newConversation: () => {
      lastAskedFor = null;
      ledger.set({ currentId: null });
    },

    /** The last one asked for is shown, however long an earlier one takes to read. */
    openConversation: async (id) => {
      lastAskedFor = id;
      await reader.open(id);
      if (lastAskedFor === id && ledger.conversation(id) !== null) ledger.set({ currentId: id });
    },

    readAttachments: (id) => reader.attachmentsOf(id),

    renameConversation: (id, title) => {
      const words = title.replace(/\s+/g, ' ').trim();
      if (words !== '') ledger.editConversation(id, { title: words });
    },

    rememberStageClosed: (isStageClosed) => {
      const { currentId } = ledger.read();
      if (currentId !== null) ledger.editConversation(currentId, { isStageClosed });
    },
  };
}
