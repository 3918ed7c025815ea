import 'server-only';
import { describeModel } from '@/lib/catalogue/describe-model';
import type { Failure } from '@/lib/protocol/failure';
import { type Env, env } from '../env';
import { refusal } from '../failures';
import { fitsPattern } from '../settings/model-patterns';

export type ModelSettings = Pick<Env, 'apiKey' | 'defaultModel' | 'usualModel' | 'allowedModels'>;

/**
 * Whether requests may name this model: those of ALLOWED_MODELS, or else the vision models that the catalogue knows
 * by name, whatever prefix stands before it. The default model and the demo always may. A model of which nothing is
 * known may cost anything and needs to be named in ALLOWED_MODELS, on a self-hosted upstream as elsewhere.
 */
export function isAllowedModel(
  id: string,
  { allowedModels, defaultModel, usualModel }: ModelSettings,
): boolean {
  if (id === 'demo' || id === defaultModel || id === usualModel) return true;
  if (allowedModels !== null) return fitsPattern(id, allowedModels);
  const { hasVision, family } = describeModel(id);
  return hasVision && family !== 'unknown';
}

/** The model that answers a request which names none. */
export function modelUnlessNamed(hasOwnKey: boolean, settings: ModelSettings = env()): string {
  return hasOwnKey && settings.apiKey === null ? settings.usualModel : settings.defaultModel;
}

/** Why a request may not use this model; null when it may. */
export function refuseModel(id: string, settings: ModelSettings = env()): Failure | null {
  if (isAllowedModel(id, settings)) return null;
  const message = `The model ${id} is not allowed here: ALLOWED_MODELS on the server says which ones are.`;
  return refusal('model_not_allowed', 403, message, 'model');
}
