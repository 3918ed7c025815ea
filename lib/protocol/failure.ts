/**
 * Everything that can go wrong with a turn, by code. Adapters match a vendor's sentences once and give one of these;
 * the browser words them in the reader's language (`lib/i18n`, namespace `failures`), API clients get English.
 */
export const failureCodes = [
  'invalid_request',
  'body_too_large',
  'unsupported_content_type',
  'host_not_allowed',
  'cross_site',
  'not_found',
  'method_not_allowed',
  'invalid_api_key',
  'access_denied',
  'account_overdue',
  'quota_exhausted',
  'model_not_found',
  'model_without_vision',
  'rate_limited',
  'context_too_long',
  'content_filtered',
  'media_rejected',
  'upstream_unreachable',
  'upstream_timeout',
  'upstream_error',
  'stream_interrupted',
  'unlock_needed',
  'wrong_access_code',
  'too_many_tries',
  'exposed_by_proxy',
  'visitor_keys_off',
  'model_not_allowed',
  'limit_requests',
  'limit_streams',
  'limit_uploads',
  'limit_tokens',
  'limits_unavailable',
  'upload_unavailable',
  'upload_too_large',
  'upload_not_recognised',
  'upload_failed',
  'upload_expired',
  'server_busy',
  'server_unreachable',
  'internal_error',
] as const;

export type FailureCode = (typeof failureCodes)[number];

export interface Failure {
  readonly code: FailureCode;
  /** English, fit for an API client; never holds a key, a stack trace or what a person wrote. */
  readonly message: string;
  /** The request's field at fault, as a path such as `messages[0].content[1].image_url.url`. */
  readonly param: string | null;
  /** True when the same request may succeed if it is sent again unchanged. */
  readonly retryable: boolean;
  /** HTTP status that tells of this failure before a stream has begun. */
  readonly status: number;
  /** What the upstream itself called it, shown as a detail; never with a key in it. */
  readonly upstreamCode?: string;
  readonly upstreamMessage?: string;
  /** When the same request is worth sending again, where somebody said so. */
  readonly retryAfterSeconds?: number;
  /** Values for the sentence, such as a limit and what is left of it. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** OpenAI's error body. Both halves of the product read and write errors in this shape only. */
export interface ErrorBody {
  readonly error: {
    readonly message: string;
    readonly type: string;
    readonly code: string;
    readonly param: string | null;
    readonly retryable?: boolean;
    /** The HTTP status it would have had; a frame inside a stream has no other place for it. */
    readonly status?: number;
    readonly upstream_code?: string;
    readonly upstream_message?: string;
    readonly retry_after_seconds?: number;
    readonly values?: Readonly<Record<string, string | number>>;
  };
}

export function isFailureCode(value: unknown): value is FailureCode {
  return failureCodes.some((code) => code === value);
}
