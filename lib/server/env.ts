import 'server-only';
import { z } from 'zod';
import { err, ok, type Result } from '@/lib/core/result';
import { regionBases, regionNames } from '@/lib/providers/dashscope-compatible';

/** The settings of the server, from environment variables and `.env` files. */
export type Env = z.infer<typeof envSchema>;

const megabyte = 1024 * 1024;

const hostList = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean),
  )
  .refine(
    (names) => names.every((name) => /^(\*\.)?[a-z0-9._-]+$|^\[[0-9a-f:.]+\]$/.test(name)),
    'holds what is no host name, expected names without scheme or port such as "vision.example.com,*.lan"',
  );

const numberUpTo = (most: number, unit: string, fallback: number) =>
  z
    .string()
    .refine((text) => Number(text) > 0 && Number(text) <= most, {
      error: ({ input }) => `"${input}" is out of range, expected ${unit} above 0, at most ${most}`,
    })
    .default(String(fallback))
    .transform(Number);

const seconds = (fallback: number) =>
  numberUpTo(86_400, 'a number of seconds', fallback).transform((value) => Math.round(value * 1000));

const envSchema = z
  .object({
    DASHSCOPE_API_KEY: z
      .string()
      .regex(/^[\x21-\x7e]+$/, 'holds spaces or other signs, expected the key alone')
      .optional(),
    DASHSCOPE_BASE_URL: z
      .url({
        protocol: /^https?$/,
        error: 'is no address, expected one such as "https://host/compatible-mode/v1"',
      })
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    DASHSCOPE_REGION: z
      .enum(regionNames, {
        error: ({ input }) => `"${input}" is no region, expected one of ${regionNames.join(', ')}`,
      })
      .default('intl'),
    DEFAULT_MODEL: z.string().max(200, 'is too long, expected the id of a model').optional(),
    SIGHTLINE_HOSTS: hostList,
    MAX_BODY_MB: numberUpTo(1024, 'a number of megabytes', 64),
    UPSTREAM_HEADER_WAIT_SECONDS: seconds(8),
    UPSTREAM_FIRST_BYTE_SECONDS: seconds(120),
    UPSTREAM_IDLE_SECONDS: seconds(90),
    PING_SECONDS: seconds(10),
  })
  .transform((settings) => ({
    apiKey: settings.DASHSCOPE_API_KEY ?? null,
    baseUrl: settings.DASHSCOPE_BASE_URL ?? regionBases[settings.DASHSCOPE_REGION],
    /** Null when the base was set by hand: such a host is no region whose neighbours could be asked. */
    region: settings.DASHSCOPE_BASE_URL === undefined ? settings.DASHSCOPE_REGION : null,
    defaultModel:
      settings.DEFAULT_MODEL ?? (settings.DASHSCOPE_API_KEY === undefined ? 'demo' : 'qwen3-vl-plus'),
    extraHosts: settings.SIGHTLINE_HOSTS,
    maxBodyBytes: Math.floor(settings.MAX_BODY_MB * megabyte),
    headerWaitMs: settings.UPSTREAM_HEADER_WAIT_SECONDS,
    firstByteMs: settings.UPSTREAM_FIRST_BYTE_SECONDS,
    idleMs: settings.UPSTREAM_IDLE_SECONDS,
    pingMs: settings.PING_SECONDS,
  }));

/**
 * Reads the settings from a set of variables. An empty value means unset. The error has one line per variable at
 * fault, `NAME: what is wrong, what is expected`; a value that may be secret is never repeated.
 */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Result<Env, string> {
  const given = Object.entries(source).flatMap(([name, value]) => {
    const text = value?.trim() ?? '';
    return text === '' ? [] : [[name, text]];
  });
  const parsed = envSchema.safeParse(Object.fromEntries(given));
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
}

let parsedOnce: Env | undefined;

/** The settings of this process, parsed at the first call. Throws with the lines of `parseEnv`. */
export function env(): Env {
  if (parsedOnce !== undefined) return parsedOnce;
  const parsed = parseEnv(process.env);
  if (!parsed.ok) throw new Error(parsed.error);
  parsedOnce = parsed.value;
  return parsedOnce;
}
