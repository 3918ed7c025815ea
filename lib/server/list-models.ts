import 'server-only';
import { describeModel } from '@/lib/catalogue/describe-model';
import { offeredModels } from '@/lib/catalogue/offered-models';
import type { ModelRow, ModelsReply } from '@/lib/protocol/models-reply';
import { type Env, env } from './env';

/** The models that this server can answer for: `demo` always; with a key Qwen's and the one set as default. */
export function listModels({ apiKey, defaultModel }: Pick<Env, 'apiKey' | 'defaultModel'>): ModelsReply {
  const ids = apiKey === null ? ['demo'] : [...new Set([...offeredModels, defaultModel, 'demo'])];
  return {
    object: 'list',
    data: ids.map((id) => rowOf(id, ids.includes(defaultModel) ? defaultModel : 'demo')),
  };
}

/** The row of the model that answers when a request names none. */
export function defaultModel(settings: Pick<Env, 'apiKey' | 'defaultModel'> = env()): ModelRow {
  return listModels(settings).data.find((row) => row.is_default) ?? rowOf('demo', 'demo');
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
