import 'server-only';
import { describeModel } from '@/lib/catalogue/describe-model';
import { offeredModels } from '@/lib/catalogue/offered-models';
import type { ModelRow, ModelsReply } from '@/lib/protocol/models-reply';
import { type Env, env } from './env';
import { isAllowedModel, type ModelSettings, modelUnlessNamed } from './turn/allowed-models';

type ListSettings = ModelSettings & Pick<Env, 'nativeBaseUrl' | 'maxUploadBytes' | 'maxBodyBytes'>;

/**
 * The models that this server can answer for: `demo` always; with a key, the server's or the visitor's own, those of
 * Qwen's that are allowed, what ALLOWED_MODELS names by id, and the one set as default.
 */
export function listModels(settings: ListSettings, hasOwnKey: boolean): ModelsReply {
  const hasKey = settings.apiKey !== null || hasOwnKey;
  const named = (settings.allowedModels ?? []).filter((id) => !id.includes('*'));
  const offered = offeredModels.filter((id) => isAllowedModel(id, settings));
  const unlessNamed = modelUnlessNamed(hasOwnKey, settings);
  const others = hasKey ? new Set([...offered, ...named, unlessNamed]) : new Set<string>();
  others.delete('demo');
  const usual = others.has(unlessNamed) ? unlessNamed : 'demo';
  const takesUploads = hasOwnKey || settings.nativeBaseUrl !== null;
  const uploads = takesUploads ? { max_upload_bytes: settings.maxUploadBytes } : {};
  const rows = Array.from(others, (id) => ({ ...rowOf(id, usual, settings), ...uploads }));
  return { object: 'list', data: [...rows, rowOf('demo', usual, settings)] };
}

/** The row of the model that answers when a request names none. */
export function defaultModel(hasOwnKey: boolean, settings: ListSettings = env()): ModelRow {
  const { data } = listModels(settings, hasOwnKey);
  return data.find((row) => row.is_default) ?? rowOf('demo', 'demo', settings);
}

function rowOf(id: string, defaultModel: string, { maxBodyBytes }: Pick<Env, 'maxBodyBytes'>): ModelRow {
  const isDemo = id === 'demo';
  return {
    id,
    object: 'model',
    created: 0,
    owned_by: isDemo ? 'sightline' : 'qwen',
    provider: isDemo ? 'demo' : 'dashscope-compatible',
    is_default: id === defaultModel,
    capabilities: describeModel(id),
    max_body_bytes: maxBodyBytes,
  };
}
