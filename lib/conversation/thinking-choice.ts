import type { ModelDescription, ThinkingMode } from '@/lib/catalogue/model';

export interface ThinkingChoice {
  readonly isOn: boolean;
  readonly canSwitch: boolean;
  readonly mode: ThinkingMode;
}

/** What the model does by itself, unless it is a hybrid that the person has decided about. */
export function thinkingChoice(
  model: ModelDescription,
  choices: Readonly<Record<string, boolean>>,
): ThinkingChoice {
  const mode = model.thinking;
  if (mode === 'always' || mode === 'never') return { isOn: mode === 'always', canSwitch: false, mode };
  return { isOn: choices[model.id] ?? mode === 'hybrid-on', canSwitch: true, mode };
}
