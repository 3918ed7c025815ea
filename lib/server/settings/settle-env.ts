import 'server-only';
import type { LimitAmounts } from '@/lib/access/limits';
import { offeredModels } from '@/lib/catalogue/offered-models';
import { regionBases } from '@/lib/providers/dashscope-regions';
import { isLoopbackHost } from './is-loopback-host';
import { fitsPattern } from './model-patterns';
import type { Variables } from './variables';

const megabyte = 1024 * 1024;

/** The settings in the form that the server reads them: every default decided, bytes and milliseconds. */
export function settledOf(given: Variables) {
  const apiKey = given.DASHSCOPE_API_KEY ?? null;
  const baseUrl = given.DASHSCOPE_BASE_URL ?? regionBases[given.DASHSCOPE_REGION];
  return {
    apiKey,
    baseUrl,
    nativeBaseUrl: given.DASHSCOPE_NATIVE_BASE_URL ?? nativeBaseOf(baseUrl),
    /** Null when the base was set by hand: such a host is no region whose neighbours could be asked. */
    region: given.DASHSCOPE_BASE_URL === undefined ? given.DASHSCOPE_REGION : null,
    defaultModel: given.DEFAULT_MODEL ?? (apiKey === null ? 'demo' : usualModelOf(given)),
    /** What answers those who bring a key of their own and name no model. */
    usualModel: usualModelOf(given),
    /** Ids and patterns such as `qwen3-vl-*`; null: the vision models of the catalogue. */
    allowedModels: given.ALLOWED_MODELS ?? null,
    extraHosts: given.SIGHTLINE_HOSTS,
    maxBodyBytes: Math.floor(given.MAX_BODY_MB * megabyte),
    maxUploadBytes: Math.floor(given.MAX_UPLOAD_MB * megabyte),
    headerWaitMs: given.UPSTREAM_HEADER_WAIT_SECONDS,
    firstByteMs: given.UPSTREAM_FIRST_BYTE_SECONDS,
    idleMs: given.UPSTREAM_IDLE_SECONDS,
    pingMs: given.PING_SECONDS,
    isLoopback: isLoopbackHost(given.HOST),
    accessCodes: given.ACCESS_CODES,
    /** Everybody who reaches the server may use it, and that was said in so many words. */
    isOpenOnPurpose: given.OPEN_ACCESS === true,
    secret: given.SIGHTLINE_SECRET ?? null,
    allowsVisitorKeys: given.ALLOW_VISITOR_KEYS ?? allowsVisitorKeysByDefault(given),
    /** Pages may fetch pictures and videos from other hosts: `proxy.ts` opens their policy by the same variable. */
    allowsRemoteMedia: given.ALLOW_REMOTE_MEDIA === true,
    redisUrl: given.REDIS_URL ?? null,
    limits: limitsOf(given),
    passesWhenStoreFails: given.LIMITS_WHEN_STORE_FAILS === 'open',
    logLevel: given.LOG_LEVEL,
  };
}

/** The model of a server that names none: the usual one where it is allowed, else the first that is. */
function usualModelOf({ DEFAULT_MODEL, ALLOWED_MODELS: allowed }: Variables): string {
  if (DEFAULT_MODEL !== undefined) return DEFAULT_MODEL;
  const usual = 'qwen3-vl-plus';
  if (allowed === undefined || fitsPattern(usual, allowed)) return usual;
  const named = allowed.find((id) => !id.includes('*'));
  return named ?? offeredModels.find((id) => fitsPattern(id, allowed)) ?? 'demo';
}

/** The native endpoint stands beside the compatible one; null where the base is no DashScope base. */
export function nativeBaseOf(baseUrl: string): string | null {
  const ending = /\/compatible-mode\/v1$/;
  return ending.test(baseUrl) ? baseUrl.replace(ending, '/api/v1') : null;
}

/** Sealing a visitor's key needs a secret, which only a server on loopback makes for itself. */
function allowsVisitorKeysByDefault({ ACCESS_CODES, HOST, SIGHTLINE_SECRET }: Variables): boolean {
  return ACCESS_CODES.length === 0 && (isLoopbackHost(HOST) || SIGHTLINE_SECRET !== undefined);
}

/** A server that only its own machine reaches has nobody to be protected from. */
function limitsOf(given: Variables): LimitAmounts {
  const isPrivate = isLoopbackHost(given.HOST) && given.ACCESS_CODES.length === 0;
  const settled = (value: number | undefined, usual: number): number | null => {
    if (value === undefined) return isPrivate ? null : usual;
    return value === 0 ? null : value;
  };
  const uploadMb = settled(given.LIMIT_UPLOAD_MB_PER_DAY, 4096);
  return {
    requestsPerMinute: settled(given.LIMIT_REQUESTS_PER_MINUTE, 300),
    streamsAtOnce: settled(given.LIMIT_STREAMS, 32),
    uploadBytesPerDay: uploadMb === null ? null : uploadMb * megabyte,
    tokensPerDay: settled(given.LIMIT_TOKENS_PER_DAY, 5_000_000),
  };
}
