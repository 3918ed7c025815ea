'use client';

import { useSyncExternalStore } from 'react';
import type { RevisedAnswer } from '@/lib/grounding/revise-answer';
import { readAnswer } from './read-answer';
import { useAnswerCache } from './stage-context';
import { useMessage } from './use-path';
import { useWorkspace } from './workspace-context';

/**
 * What the reply points at so far; null for a message that is not a reply, and until the code that reads it is here.
 * Follows the stream: only the text that grew is read, and an unchanged answer keeps its identity.
 */
export function useAnswer(messageId: string): RevisedAnswer | null {
  const answers = useAnswerCache();
  const { conversations } = useWorkspace();
  const message = useMessage(messageId);
  const isReady = useSyncExternalStore(answers.subscribe, answers.isReady, isNotReadyOnServer);
  if (!isReady || message?.role !== 'assistant') return null;
  return readAnswer(answers, message, () => Object.values(conversations.getState().messages));
}

const isNotReadyOnServer = () => false;
