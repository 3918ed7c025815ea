import { describeModel } from '@/lib/catalogue/describe-model';
import type { ModelDescription, ModelFamily } from '@/lib/catalogue/model';
import type { ModelRow } from '@/lib/protocol/models-reply';

export interface ModelGroup {
  readonly family: ModelFamily;
  readonly models: readonly ModelDescription[];
}

export interface ModelChoice {
  readonly groups: readonly ModelGroup[];
  /** What was typed, as a model that is not offered; null when nothing was, or when it is offered. */
  readonly typed: ModelDescription | null;
}

/** The offered models whose id holds every typed word, by family in the order offered, and the typed id itself. */
export function modelChoice(rows: readonly ModelRow[], typedText: string): ModelChoice {
  const typedId = typedText.trim();
  const words = typedId.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<ModelFamily, ModelDescription[]>();
  for (const { id, capabilities } of rows) {
    if (!words.every((word) => id.toLowerCase().includes(word))) continue;
    groups.set(capabilities.family, [...(groups.get(capabilities.family) ?? []), capabilities]);
  }
  const isOffered = rows.some(({ id }) => id.toLowerCase() === typedId.toLowerCase());
  return {
    groups: [...groups].map(([family, models]) => ({ family, models })),
    typed: typedId === '' || isOffered || /\s/.test(typedId) ? null : describeModel(typedId),
  };
}
