'use client';

import { useCompare } from '@/components/state/compare-context';
import { useAnswerCache } from '@/components/state/stage-context';
import { useWorkspace } from '@/components/state/workspace-context';
import { pathTo } from '@/lib/conversation/message-tree';
import { currentHeadId } from '@/lib/conversation/shown-path';
import type { AnswerCache } from '@/lib/grounding/answer-cache';

/** Where it is opened from: what is shown first. */
export type CompareFrom =
  | { readonly kind: 'draft' }
  | { readonly kind: 'conversation' }
  /** Of a message's pictures, by their attachments' ids; a single one is shown beside its neighbour. */
  | { readonly kind: 'pictures'; readonly ids: readonly string[] };

/** So long the code that reads replies is waited for; without it pictures have no objects. */
const longestWaitMs = 3000;
const mostShown = 4;

/** Opens the comparison with every picture of the conversation and of the message being written to choose from. */
export function useCompareDoor(): (from: CompareFrom) => Promise<void> {
  const workspace = useWorkspace();
  const answers = useAnswerCache();
  const { open } = useCompare();
  return async (from) => {
    const [{ comparedOfDraft, comparedOfPath }] = await Promise.all([
      import('./compared-pictures'),
      readable(answers),
    ]);
    const state = workspace.conversations.getState();
    const sent = comparedOfPath(pathTo(state.messages, currentHeadId(state)), answers);
    const written = comparedOfDraft(workspace.draft.getState());
    const ids = (pictures: readonly { readonly id: string }[]) => pictures.map(({ id }) => id);
    if (from.kind === 'draft') open([...written, ...sent], ids(written));
    else if (from.kind === 'pictures') open([...sent, ...written], withNeighbour(ids(sent), from.ids));
    else open([...sent, ...written], ids(sent.length > mostShown ? sent.slice(-2) : sent));
  };
}

/** One alone is compared with the one before it, or the one behind it where it is the first. */
function withNeighbour(all: readonly string[], wanted: readonly string[]): readonly string[] {
  const [only] = wanted;
  if (only === undefined || wanted.length > 1) return wanted;
  const at = all.indexOf(only);
  return [only, all[at - 1] ?? all[at + 1] ?? only];
}

function readable(answers: AnswerCache): Promise<void> {
  if (answers.isReady()) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const stop = answers.subscribe(finish);
    const timer = setTimeout(finish, longestWaitMs);
  });
}
