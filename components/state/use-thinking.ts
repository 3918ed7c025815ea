'use client';

import { type ThinkingChoice, thinkingChoice } from '@/lib/conversation/thinking-choice';
import { useSelectedModel } from './use-models';
import { usePreferences } from './use-preferences';

/** Whether the next answer will be thought over, and whether the person may change that for the selected model. */
export function useThinking(): ThinkingChoice {
  const choices = usePreferences((preferences) => preferences.thinking);
  return thinkingChoice(useSelectedModel(), choices);
}
