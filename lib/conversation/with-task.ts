import type { TaskMark } from '@/lib/tasks/task-mark';
import type { PreferencesState } from './workspace';

/** The person's options as a message with this task is asked with: what the task says of itself comes first. */
export function withTask(preferences: PreferencesState, task: TaskMark | undefined): PreferencesState {
  if (task === undefined) return preferences;
  const { temperature, isHighResolution } = task;
  return {
    ...preferences,
    temperature: temperature ?? preferences.temperature,
    highResolution: isHighResolution ?? preferences.highResolution,
  };
}
