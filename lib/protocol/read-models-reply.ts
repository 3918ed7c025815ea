import type { ImageLimits, ModelDescription, VideoLimits } from '@/lib/catalogue/model';
import { isRecord } from '@/lib/core/is-record';
import { booleanAt, listAt, numberAt, recordAt, stringAt } from './json-fields';
import type { ModelRow, ModelsReply, ProviderName } from './models-reply';

const providerNames = ['dashscope-compatible', 'demo'] as const;

/** Reads the body of `GET /api/v1/models`; null when it is no such list. Rows that are not ours are left out. */
export function readModelsReply(value: unknown): ModelsReply | null {
  if (stringAt(value, 'object') !== 'list') return null;
  return { object: 'list', data: listAt(value, 'data').flatMap((row) => readRow(row) ?? []) };
}

function readRow(row: unknown): ModelRow | null {
  const id = stringAt(row, 'id');
  const capabilities = recordAt(row, 'capabilities');
  const provider = readProvider(stringAt(row, 'provider'));
  const maxUploadBytes = numberAt(row, 'max_upload_bytes');
  const maxBodyBytes = numberAt(row, 'max_body_bytes');
  if (id === null || provider === null || !isDescription(capabilities)) return null;
  return {
    id,
    object: 'model',
    created: numberAt(row, 'created') ?? 0,
    owned_by: stringAt(row, 'owned_by') ?? '',
    provider,
    is_default: booleanAt(row, 'is_default') ?? false,
    capabilities,
    ...(maxUploadBytes === null ? {} : { max_upload_bytes: maxUploadBytes }),
    ...(maxBodyBytes === null ? {} : { max_body_bytes: maxBodyBytes }),
  };
}

function readProvider(name: string | null): ProviderName | null {
  return providerNames.find((known) => known === name) ?? null;
}

type FieldCheck = (value: unknown) => boolean;
type Shape<T> = Readonly<Record<keyof T, FieldCheck>>;

const isText: FieldCheck = (value) => typeof value === 'string';
const isFlag: FieldCheck = (value) => typeof value === 'boolean';
const isNumber: FieldCheck = (value) => typeof value === 'number' && Number.isFinite(value);
const isOneOf =
  (...allowed: readonly unknown[]): FieldCheck =>
  (value) =>
    allowed.includes(value);
const isNullOr =
  (check: FieldCheck): FieldCheck =>
  (value) =>
    value === null || check(value);

const imageShape: Shape<ImageLimits> = {
  tokenFactor: isOneOf(28, 32),
  minPixels: isNumber,
  defaultMaxPixels: isNumber,
  ceilingPixels: isNumber,
  minSidePx: isNumber,
  maxAspectRatio: isNumber,
  maxDataUrlCharacters: isNumber,
  maxFileBytes: isNumber,
  anyFormatPixels: isNumber,
  mostPixels: isNumber,
  maxImagesPerRequest: isNumber,
  maxImageAddresses: isNumber,
};

const videoShape: Shape<VideoLimits> = {
  maxVideosPerRequest: isNumber,
  maxFileBytes: isNumber,
  minSeconds: isNumber,
  maxSeconds: isNumber,
  minFrames: isNumber,
  maxFrames: isNumber,
  maxTokens: isNumber,
  fpsOnCompatible: isFlag,
};

const descriptionShape: Shape<ModelDescription> = {
  id: isText,
  family: isText,
  hasVision: isFlag,
  thinking: isOneOf('hybrid-on', 'hybrid-off', 'always', 'never'),
  maxThinkingTokens: isNullOr(isNumber),
  takesReasoningEffort: isFlag,
  wantsReasoningHistory: isFlag,
  takesTools: isFlag,
  structuredOutput: isOneOf('none', 'json_object', 'json_schema'),
  takesSearch: isFlag,
  takesSystemMessage: isFlag,
  streamOnly: isFlag,
  partialMode: isFlag,
  contextTokens: isNumber,
  reservedTokens: isNumber,
  reservedThinkingTokens: isNumber,
  maxOutputTokens: isNumber,
  outputLimitKey: isOneOf('max_tokens', 'max_completion_tokens'),
  coordinateSpace: isOneOf('relative-1000', 'sent-pixels'),
  image: (value) => fits(value, imageShape),
  video: isNullOr((value) => fits(value, videoShape)),
  languagesRead: isNumber,
};

function isDescription(value: unknown): value is ModelDescription {
  return fits(value, descriptionShape);
}

function fits(value: unknown, shape: Readonly<Record<string, FieldCheck>>): boolean {
  return isRecord(value) && Object.entries(shape).every(([key, check]) => check(value[key]));
}
