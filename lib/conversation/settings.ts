import type { StoreApi } from 'zustand/vanilla';
import type { ModelDescription } from '@/lib/catalogue/model';
import type { MediaTarget } from '@/lib/media/attachment';
import { mediaTarget } from '@/lib/media/media-target';
import type { TaskMark } from '@/lib/tasks/task-mark';
import { selectedModel } from './selected-model';
import { type ThinkingChoice, thinkingChoice } from './thinking-choice';
import { withTask } from './with-task';
import type { ModelsState, PreferencesState } from './workspace';

/** What the preferences and the model list mean together, asked at the moment it is needed. */
export function createSettings(preferences: StoreApi<PreferencesState>, models: StoreApi<ModelsState>) {
  const model = (): ModelDescription => selectedModel(models.getState().rows, preferences.getState().model);

  return {
    model,
    preferences: (): PreferencesState => preferences.getState(),
    thinking: (): ThinkingChoice => thinkingChoice(model(), preferences.getState().thinking),
    /** For a message that is asked as this task; absent: as none. */
    target: (task?: TaskMark): MediaTarget =>
      targetFor(withTask(preferences.getState(), task), models.getState()),
    /** Who serves the model, as far as the list says; empty when it does not. */
    provider: (): string => models.getState().rows.find(({ id }) => id === model().id)?.provider ?? '',
    onChange(react: () => void): void {
      preferences.subscribe(react);
      models.subscribe(react);
    },
  };
}

/** What files are prepared for: the chosen model, its server's uploads, and what the options say. */
export function targetFor(
  { model: chosenId, highResolution, maxPixels }: PreferencesState,
  { rows }: ModelsState,
): MediaTarget {
  const model = selectedModel(rows, chosenId);
  // A model that a person typed is served like those of the list that are not built in.
  const listed = rows.find(({ id }) => id === model.id) ?? rows.find((row) => row.max_upload_bytes);
  const wishes = { isHighResolution: highResolution, maxPixels };
  return mediaTarget(model, wishes, listed?.max_upload_bytes ?? 0);
}

export type Settings = ReturnType<typeof createSettings>;
