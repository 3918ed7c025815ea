import 'server-only';
import { describeModel } from '@/lib/catalogue/describe-model';
import { offeredModels } from '@/lib/catalogue/offered-models';
import type { ModelRow, ModelsReply } from '@/lib/protocol/models-reply';
import { isAllowedModel, type ModelSettings } from './allowed-models';
import { env } from './env';

/**
 * The models that this server can answer for: `demo` always; with a key, the server's or the visitor's own, those of
 * Qwen's that are allowed, what ALLOWED_MODELS names by id, and the one set as default.
 */
export function listModels(settings: ModelSettings, hasOwnKey = false): ModelsReply {
  const { apiKey, defaultModel, allowedModels } = settings;
  const hasKey = apiKey !== null || hasOwnKey;
  const named = (allowedModels ?? []).filter((id) => !id.includes('*'));
  const offered = offeredModels.filter((id) => isAllowedModel(id, settings));
  const ids = hasKey ? [...new Set([...offered, ...named, defaultModel, 'demo'])] : ['demo'];
  const isListed = ids.includes(defaultModel);
  return {
    object: 'list',
    data: demoLast(ids).map((id) => rowOf(id, isListed ? defaultModel : 'demo')),
  };
}

/** The row of the model that answers when a request names none. */
export function defaultModel(settings: ModelSettings = env()): ModelRow {
  return listModels(settings).data.find((row) => row.is_default) ?? rowOf('demo', 'demo');
}

function demoLast(ids: readonly string[]): readonly string[] {
  return [...ids.filter((id) => id !== 'demo'), 'demo'];
}

function rowOf(id: string, defaultModel: string): ModelRow {
  const isDemo = id === 'demo';
  return {
    id,
    object: 'model',
    created: 0,
    owned_by: isDemo ? 'sightline' : 'qwen',
    provider: isDemo ? 'demo' : 'dashscope-compatible',
    is_default: id === defaultModel,
    capabilities: describeModel(id),
  };
}
