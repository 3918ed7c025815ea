'use client';

import { useWorkspace } from '@/components/state/workspace-context';
import type { Message } from '@/lib/conversation/rows';
import { type ChoiceChange, type ReadingChoices, withChoices } from '@/lib/grounding/reading-choices';

interface Reading {
  readonly choices: ReadingChoices;
  /** Changes what is named; `undefined` takes a choice back. */
  readonly choose: (change: Partial<ChoiceChange>) => void;
}

/** What a person chose about a reply, and how they choose. */
export function useReading(message: Message): Reading {
  const workspace = useWorkspace();
  const choices = (message.role === 'assistant' && message.reading) || {};
  return { choices, choose: (change) => workspace.chooseReading(message.id, withChoices(choices, change)) };
}
