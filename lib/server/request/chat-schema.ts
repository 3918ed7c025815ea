import 'server-only';
import { z } from 'zod';

/** DashScope takes data URLs of fewer characters than this. */
const maxDataUrlCharacters = 10_000_000;

/** As `POST /api/v1/uploads` gives them; whether one may be used is another question. */
const uploadAddress = /^oss:\/\/[\w./-]{1,1000}$/;

const dataUrlHead = /^data:(image|video)\/[a-z0-9.+-]+(;[a-z0-9=.+-]+)*;base64,/i;
const base64 = /^[A-Za-z0-9+/_-]{4,}={0,2}$/;
/** What `outline-body` leaves of a long data URL after its head: beginning, place and length, end. */
const cutBase64 = /^([A-Za-z0-9+/_-]{4,})~\d+:(\d+)~([A-Za-z0-9+/_-]{2,4}={0,2})$/;

/**
 * An address of a picture or video. Base64 is looked at by its prefix, its length and both ends only: the upstream
 * judges the rest, and megabytes are not walked twice.
 */
const mediaUrl = z.string().check((context) => {
  const fault = faultOfMediaUrl(context.value);
  if (fault !== null) context.issues.push({ code: 'custom', message: fault, input: '' });
});

function faultOfMediaUrl(url: string): string | null {
  if (url.startsWith('data:')) return faultOfDataUrl(url);
  if (/^\s*oss:/i.test(url))
    return uploadAddress.test(url) ? null : 'must be the address that an upload gave';
  if (url.length > 8192) return 'must be a data URL, or an address of at most 8192 characters';
  const scheme = URL.canParse(url) ? new URL(url).protocol : '';
  return scheme === 'https:' || scheme === 'http:' ? null : 'must be a data:, https: or http: URL';
}

function faultOfDataUrl(url: string): string | null {
  const head = dataUrlHead.exec(url.slice(0, 200))?.[0];
  if (head === undefined) return 'must begin like data:image/jpeg;base64,';
  const cut = url.length > 200 ? null : cutBase64.exec(url.slice(head.length));
  const length = cut === null ? url.length : Number(cut[2]);
  if (length >= maxDataUrlCharacters) return `must be shorter than ${maxDataUrlCharacters} characters`;
  const ends = url.slice(head.length, head.length + 4) + url.slice(-4);
  return cut !== null || (url.length >= head.length + 4 && base64.test(ends))
    ? null
    : 'must hold base64 after the comma';
}

const mediaExtras = {
  min_pixels: z.int().min(1).max(100_000_000).optional(),
  max_pixels: z.int().min(1).max(100_000_000).optional(),
  total_pixels: z.int().min(1).max(2_000_000_000).optional(),
  fps: z.number().min(0.1).max(60).optional(),
  max_frames: z.int().min(4).max(100_000).optional(),
};

const textPart = z.looseObject({ type: z.literal('text'), text: z.string() });

const contentPart = z.discriminatedUnion('type', [
  textPart,
  z.looseObject({
    type: z.literal('image_url'),
    image_url: z.looseObject({ url: mediaUrl, detail: z.string().optional() }),
    ...mediaExtras,
  }),
  z.looseObject({
    type: z.literal('video_url'),
    video_url: z.looseObject({ url: mediaUrl }),
    ...mediaExtras,
  }),
  z.looseObject({ type: z.literal('video'), video: z.array(mediaUrl).min(1).max(8000), ...mediaExtras }),
]);

const inWords = { error: 'must be text or a list of parts' };
const textContent = z.union([z.string(), z.array(textPart).min(1)], inWords);
const content = z.union([z.string(), z.array(contentPart).min(1)], inWords);
const anyObject = z.record(z.string(), z.unknown());

const message = z.discriminatedUnion('role', [
  z.looseObject({ role: z.enum(['system', 'developer']), content: textContent }),
  z.looseObject({ role: z.literal('user'), content, name: z.string().optional() }),
  z.looseObject({
    role: z.literal('assistant'),
    content: textContent.nullable().optional(),
    reasoning_content: z.string().nullable().optional(),
    tool_calls: z.array(anyObject).nullish(),
    partial: z.boolean().optional(),
    name: z.string().optional(),
  }),
  z.looseObject({ role: z.literal('tool'), content, tool_call_id: z.string() }),
]);

/** More than any model takes in one request. */
const mostParts = 4096;

function faultOfParts(messages: readonly { readonly content?: unknown }[]): z.core.$ZodRawIssue | null {
  let parts = 0;
  for (const [at, { content }] of messages.entries()) {
    parts += Array.isArray(content) ? content.length : 1;
    if (parts <= mostParts) continue;
    return {
      code: 'custom',
      message: `makes more than ${mostParts} parts`,
      path: [at, 'content'],
      input: '',
    };
  }
  return null;
}

/**
 * Checks the body of `POST /api/v1/chat/completions`; ranges are those of the vendor's reference.
 * Source: https://www.alibabacloud.com/help/en/model-studio/qwen-api-via-openai-chat-completions
 */
export const chatSchema = z.strictObject({
  model: z.string().min(1).max(200).optional(),
  messages: z
    .array(message)
    .min(1)
    .max(2000)
    .check((context) => {
      const fault = faultOfParts(context.value);
      if (fault !== null) context.issues.push(fault);
    }),
  stream: z.boolean().optional(),
  stream_options: z.looseObject({ include_usage: z.boolean().optional() }).optional(),
  temperature: z.number().min(0).max(2).optional(),
  top_p: z.number().min(0).max(1).optional(),
  top_k: z.int().min(0).optional(),
  presence_penalty: z.number().min(-2).max(2).optional(),
  frequency_penalty: z.number().min(-2).max(2).optional(),
  repetition_penalty: z.number().gt(0).optional(),
  seed: z.int().min(0).max(2_147_483_647).optional(),
  stop: z
    .union([z.string(), z.array(z.string()).max(16)], { error: 'must be text or a list of at most 16' })
    .optional(),
  n: z.literal(1, { error: 'must be 1: one answer per request' }).optional(),
  max_tokens: z.int().min(1).optional(),
  max_completion_tokens: z.int().min(1).optional(),
  logprobs: z.boolean().optional(),
  top_logprobs: z.int().min(0).max(5).optional(),
  response_format: anyObject.optional(),
  tools: z.array(anyObject).max(128).optional(),
  tool_choice: z.union([z.string(), anyObject]).optional(),
  parallel_tool_calls: z.boolean().optional(),
  user: z.string().max(512).optional(),
  metadata: anyObject.optional(),
  store: z.boolean().optional(),
  service_tier: z.string().max(32).optional(),
  logit_bias: anyObject.optional(),
  safety_identifier: z.string().max(512).optional(),
  prompt_cache_key: z.string().max(512).optional(),
  prompt_cache_retention: z.string().max(32).optional(),
  prediction: anyObject.optional(),
  verbosity: z.string().max(32).optional(),
  modalities: z
    .array(z.literal('text', { error: 'must be text' }))
    .length(1)
    .optional(),
  enable_thinking: z.boolean().optional(),
  thinking_budget: z.int().min(1).optional(),
  reasoning_effort: z.string().max(32).optional(),
  preserve_thinking: z.boolean().optional(),
  vl_high_resolution_images: z.boolean().optional(),
  enable_search: z.boolean().optional(),
  search_options: anyObject.optional(),
});
