/** Whether the same request, unchanged, is worth sending again, and how soon. */
export type RetryAdvice = 'never' | 'at-once' | 'after-a-wait';

/** What the browser offers a person beside the words. */
export type Remedy =
  | 'retry'
  | 'edit'
  | 'new-chat'
  | 'choose-model'
  | 'switch-thinking-on'
  | 'switch-thinking-off'
  | 'unlock'
  | 'connect'
  | 'reload'
  | 'ask-operator';

export interface FailureRow {
  /** The HTTP status that tells of it where no upstream gave another one. */
  readonly status: number;
  readonly retry: RetryAdvice;
  readonly remedy: Remedy;
}

function row(status: number, retry: RetryAdvice, remedy: Remedy): FailureRow {
  return { status, retry, remedy };
}

/**
 * Everything that can go wrong with a turn, once. Two faults have two codes where a person is to do two different
 * things. Adapters match a vendor's words and give one of these; the browser words them in the reader's language
 * (`lib/i18n`, namespace `failures`); API clients get English.
 * Source of the vendor's part: https://help.aliyun.com/en/model-studio/error-code-start
 */
export const failureTable = {
  // The request, as the gateway or the upstream found it.
  invalid_request: row(400, 'never', 'edit'),
  option_not_supported: row(400, 'never', 'edit'),
  output_limit_out_of_range: row(400, 'never', 'edit'),
  context_too_long: row(400, 'never', 'new-chat'),
  content_filtered: row(400, 'never', 'edit'),
  body_too_large: row(413, 'never', 'edit'),
  unsupported_content_type: row(415, 'never', 'reload'),
  host_not_allowed: row(403, 'never', 'ask-operator'),
  cross_site: row(403, 'never', 'reload'),
  not_found: row(404, 'never', 'reload'),
  method_not_allowed: row(405, 'never', 'reload'),

  // Thinking and JSON.
  thinking_forced: row(400, 'never', 'switch-thinking-on'),
  thinking_not_supported: row(400, 'never', 'switch-thinking-off'),
  thinking_needs_stream: row(400, 'never', 'switch-thinking-off'),
  json_with_thinking: row(400, 'never', 'switch-thinking-off'),
  json_word_missing: row(400, 'never', 'edit'),

  // Pictures, videos, addresses.
  media_rejected: row(400, 'never', 'edit'),
  media_too_large: row(400, 'never', 'edit'),
  picture_too_small: row(400, 'never', 'edit'),
  picture_not_decodable: row(400, 'never', 'edit'),
  frame_count_wrong: row(400, 'never', 'edit'),
  video_too_long: row(400, 'never', 'edit'),
  video_not_readable: row(400, 'never', 'edit'),
  address_not_valid: row(400, 'never', 'edit'),
  address_not_reachable: row(400, 'never', 'edit'),
  address_wrong_headers: row(400, 'never', 'edit'),

  // Key, account, model.
  invalid_api_key: row(401, 'never', 'connect'),
  access_denied: row(403, 'never', 'ask-operator'),
  account_overdue: row(402, 'never', 'ask-operator'),
  quota_exhausted: row(429, 'never', 'choose-model'),
  free_quota_used: row(403, 'never', 'choose-model'),
  model_not_enabled: row(403, 'never', 'choose-model'),
  model_not_found: row(404, 'never', 'choose-model'),
  model_retired: row(403, 'never', 'choose-model'),
  model_native_only: row(404, 'never', 'choose-model'),
  model_without_vision: row(400, 'never', 'choose-model'),

  // What passes.
  rate_limited: row(429, 'after-a-wait', 'retry'),
  request_rate_limited: row(429, 'after-a-wait', 'retry'),
  burst_rate_limited: row(429, 'after-a-wait', 'retry'),
  token_rate_limited: row(429, 'after-a-wait', 'retry'),
  model_unavailable: row(503, 'after-a-wait', 'retry'),
  upstream_error: row(502, 'after-a-wait', 'retry'),
  upstream_unreachable: row(502, 'after-a-wait', 'retry'),
  upstream_timeout: row(504, 'at-once', 'retry'),
  stream_interrupted: row(502, 'at-once', 'retry'),

  // Who may use this server, and how much.
  unlock_needed: row(401, 'never', 'unlock'),
  wrong_access_code: row(401, 'never', 'unlock'),
  too_many_tries: row(429, 'after-a-wait', 'unlock'),
  exposed_by_proxy: row(403, 'never', 'ask-operator'),
  visitor_keys_off: row(403, 'never', 'ask-operator'),
  connection_ended: row(401, 'never', 'connect'),
  model_not_allowed: row(403, 'never', 'choose-model'),
  limit_requests: row(429, 'after-a-wait', 'retry'),
  limit_streams: row(429, 'after-a-wait', 'retry'),
  limit_uploads: row(429, 'never', 'edit'),
  limit_tokens: row(429, 'never', 'connect'),
  limits_unavailable: row(503, 'after-a-wait', 'retry'),

  // Uploads.
  upload_unavailable: row(503, 'never', 'edit'),
  upload_too_large: row(413, 'never', 'edit'),
  upload_not_recognised: row(415, 'never', 'edit'),
  upload_failed: row(502, 'at-once', 'retry'),
  upload_expired: row(400, 'at-once', 'retry'),

  // This server itself.
  server_busy: row(503, 'after-a-wait', 'retry'),
  server_unreachable: row(503, 'at-once', 'retry'),
  internal_error: row(500, 'at-once', 'retry'),
} as const satisfies Readonly<Record<string, FailureRow>>;

export type FailureCode = keyof typeof failureTable;
