'use client';

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useConversationState } from '@/components/state/use-conversations';
import { useDraft } from '@/components/state/use-draft';
import { useWorkspace } from '@/components/state/workspace-context';
import { pathTo } from '@/lib/conversation/message-tree';
import { currentHeadId } from '@/lib/conversation/shown-path';
import type { NextTurn, TurnBudget } from '@/lib/conversation/turn-budget';
import { withTask } from '@/lib/conversation/with-task';

type Count = (turn: NextTurn) => TurnBudget;

const kept: { count: Count | null } = { count: null };

/**
 * What the next turn will hold; null while there is nothing to count, or what counts is not here yet: it is fetched
 * when it is first needed. A reply that still grows is not counted before it has ended.
 */
export function useTurnBudget(): TurnBudget | null {
  const workspace = useWorkspace();
  const preferences = useStore(workspace.preferences);
  const models = useStore(workspace.models);
  const text = useDraft((draft) => draft.text);
  const attachments = useDraft((draft) => draft.attachments);
  const task = useDraft((draft) => draft.task);
  const path = useConversationState(
    useShallow((state) => {
      const running = Object.values(state.running);
      return pathTo(state.messages, currentHeadId(state)).filter(({ id }) => !running.includes(id));
    }),
  );
  const isWanted = text !== '' || attachments.length > 0 || path.length > 0;
  const count = useCount(isWanted);
  return count === null || !isWanted
    ? null
    : count({ path, text, attachments, preferences: withTask(preferences, task), models });
}

function useCount(isWanted: boolean): Count | null {
  const [count, setCount] = useState(() => kept.count);
  useEffect(() => {
    if (!isWanted || count !== null) return;
    let isHere = true;
    void import('@/lib/conversation/turn-budget').then(
      ({ nextTurnBudget }) => {
        kept.count = nextTurnBudget;
        if (isHere) setCount(() => nextTurnBudget);
      },
      // What cannot be fetched now is asked for again with the next draft.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [isWanted, count]);
  return count;
}
