'use client';

import { useStore } from 'zustand';
import type { ModelDescription } from '@/lib/catalogue/model';
import { selectedModel } from '@/lib/conversation/selected-model';
import type { ModelsState } from '@/lib/conversation/workspace';
import { usePreferences } from './use-preferences';
import { useWorkspace } from './workspace-context';

export function useModels(): ModelsState {
  return useStore(useWorkspace().models);
}

/** The model the next message goes to; its id is empty while the server's default is not known. */
export function useSelectedModel(): ModelDescription {
  const rows = useStore(useWorkspace().models, (state) => state.rows);
  const chosenId = usePreferences((preferences) => preferences.model);
  return selectedModel(rows, chosenId);
}
