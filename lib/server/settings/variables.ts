import 'server-only';
import { z } from 'zod';
import { regionNames } from '@/lib/protocol/region';
import {
  accessCodes,
  address,
  hostList,
  limit,
  numberUpTo,
  seconds,
  secretText,
  textList,
  yesOrNo,
} from './env-fields';

/** The variables as they were given, each checked by itself. */
export type Variables = z.infer<typeof variables>;

export const variables = z.object({
  HOST: z.string().default('127.0.0.1'),
  DASHSCOPE_API_KEY: secretText('the key'),
  DASHSCOPE_BASE_URL: address('https://host/compatible-mode/v1', /^https?$/),
  DASHSCOPE_NATIVE_BASE_URL: address('https://host/api/v1', /^https?$/),
  DASHSCOPE_REGION: z
    .enum(regionNames, {
      error: ({ input }) => `"${input}" is no region, expected one of ${regionNames.join(', ')}`,
    })
    .default('intl'),
  DEFAULT_MODEL: z.string().max(200, 'is too long, expected the id of a model').optional(),
  ALLOWED_MODELS: textList.optional(),
  SIGHTLINE_HOSTS: hostList,
  MAX_BODY_MB: numberUpTo(1024, 'a number of megabytes', 64),
  MAX_UPLOAD_MB: numberUpTo(10_240, 'a number of megabytes', 1024),
  UPSTREAM_HEADER_WAIT_SECONDS: seconds(8),
  UPSTREAM_FIRST_BYTE_SECONDS: seconds(120),
  UPSTREAM_IDLE_SECONDS: seconds(90),
  PING_SECONDS: seconds(10),
  ACCESS_CODES: accessCodes,
  OPEN_ACCESS: yesOrNo,
  SIGHTLINE_SECRET: secretText('the secret').refine(
    (secret) => secret === undefined || Buffer.byteLength(secret) >= 32,
    'is too short, expected 32 bytes or more, such as the output of "openssl rand -hex 32"',
  ),
  ALLOW_VISITOR_KEYS: yesOrNo,
  ALLOW_REMOTE_MEDIA: yesOrNo,
  REDIS_URL: address('redis://127.0.0.1:6379', /^rediss?$/),
  LIMIT_REQUESTS_PER_MINUTE: limit('a number of requests'),
  LIMIT_STREAMS: limit('a number of answers at once'),
  LIMIT_UPLOAD_MB_PER_DAY: limit('a number of megabytes'),
  LIMIT_TOKENS_PER_DAY: limit('a number of tokens'),
  LIMITS_WHEN_STORE_FAILS: z
    .enum(['refuse', 'open'], {
      error: ({ input }) => `"${input}" is neither, expected refuse or open`,
    })
    .default('refuse'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: ({ input }) => `"${input}" is no level, expected fatal, error, warn, info, debug or silent`,
    })
    .default('info'),
});
