import type { StoreApi } from 'zustand/vanilla';
import { isRecord } from '@/lib/core/is-record';
import { readLook } from '@/lib/grounding/overlay-look';
import { defaultPreferences } from './initial-states';
import type { Settings } from './settings';
import { createKeptValue } from './storage/kept-value';
import type { PreferencesState, Workspace } from './workspace';
import type { WorkspaceDeps } from './workspace-deps';

type Verbs = Pick<
  Workspace,
  'chooseModel' | 'setThinking' | 'setThinkingBudget' | 'setOptions' | 'setOverlay'
>;

/** What a person chose, kept in localStorage from `load` on. */
export function createPreferenceVerbs(
  preferences: StoreApi<PreferencesState>,
  settings: Settings,
  { localStorage }: Pick<WorkspaceDeps, 'localStorage'>,
) {
  const kept = createKeptValue(localStorage, 'sightline.preferences');

  const verbs: Verbs = {
    chooseModel: (id) => preferences.setState({ model: id }),
    setThinking: (isOn) => {
      const { id } = settings.model();
      preferences.setState(({ thinking }) => ({ thinking: { ...thinking, [id]: isOn } }));
    },
    setThinkingBudget: (tokens) => preferences.setState({ thinkingBudget: tokens }),
    setOptions: (options) => preferences.setState(options),
    setOverlay: (look) => preferences.setState(({ overlay }) => ({ overlay: { ...overlay, ...look } })),
  };

  return {
    verbs,
    load(): void {
      preferences.setState(readPreferences(kept.read()));
      preferences.subscribe((state) => kept.write(state));
    },
    forget: kept.forget,
  };
}

/** Field by field: what an older or newer version wrote, or a person edited, never breaks the page. */
export function readPreferences(value: unknown): PreferencesState {
  const kept = isRecord(value) ? value : {};
  const { model, thinkingBudget, systemPrompt, temperature, highResolution, webSearch, maxPixels } = kept;
  return {
    model: typeof model === 'string' && model !== '' ? model : defaultPreferences.model,
    thinking: booleansIn(kept.thinking),
    thinkingBudget: isCount(thinkingBudget) ? thinkingBudget : defaultPreferences.thinkingBudget,
    systemPrompt: typeof systemPrompt === 'string' ? systemPrompt : defaultPreferences.systemPrompt,
    temperature: isFiniteNumber(temperature) ? temperature : defaultPreferences.temperature,
    highResolution: typeof highResolution === 'boolean' ? highResolution : defaultPreferences.highResolution,
    webSearch: typeof webSearch === 'boolean' ? webSearch : defaultPreferences.webSearch,
    maxPixels: isCount(maxPixels) ? maxPixels : defaultPreferences.maxPixels,
    overlay: readLook(kept.overlay),
  };
}

function booleansIn(value: unknown): Record<string, boolean> {
  const entries = Object.entries(isRecord(value) ? value : {});
  return Object.fromEntries(
    entries.flatMap(([key, item]) => (typeof item === 'boolean' ? [[key, item]] : [])),
  );
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && isFiniteNumber(value) && value > 0;
}
