import { pathTo } from '@/lib/conversation/message-tree';
import type { Workspace } from '@/lib/conversation/workspace';
import { recordConversation } from '@/lib/presenter/record';
import type { Recording } from '@/lib/presenter/recording';

/** The shown path of a conversation that has been opened, as a recording. */
export function recordShown({ conversations }: Pick<Workspace, 'conversations'>, id: string): Recording {
  const state = conversations.getState();
  const conversation = state.conversations[id];
  return recordConversation(
    { title: conversation?.title ?? '' },
    pathTo(state.messages, conversation?.headId ?? null),
  );
}
