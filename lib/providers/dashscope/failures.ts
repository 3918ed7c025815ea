import 'server-only';
import type { Failure } from '@/lib/protocol/failure';
import type { FailureCode } from '@/lib/protocol/failure-table';
import type { WireError } from './wire-error';

interface Rule {
  readonly code: FailureCode;
  /** Matched against the upstream's code, type and message together. */
  readonly pattern: RegExp;
  readonly status: number;
  readonly retryable?: true;
}

/**
 * The vendor's error codes and sentences, most telling first. Gateways in front of it wrap the sentence, so it is
 * looked for anywhere and in any case.
 * Source: https://help.aliyun.com/en/model-studio/error-code-start
 */
const rules: readonly Rule[] = [
  {
    code: 'content_filtered',
    pattern: /data_?inspection_?failed|inappropriate content|content_filter/i,
    status: 400,
  },
  { code: 'account_overdue', pattern: /arrearage|overdue|good standing/i, status: 402 },
  {
    code: 'invalid_api_key',
    pattern: /invalid_?api_?key|incorrect api key|invalid api-key/i,
    status: 401,
  },
  {
    code: 'quota_exhausted',
    pattern: /FreeTierOnly|free allocated quota|free tier of the model has been exhausted/i,
    status: 403,
  },
  {
    code: 'model_not_found',
    pattern:
      /model_?not_?found|model_not_supported|Endpoint\.AccessDenied|model .*(does not exist|not exist)|unsupported model/i,
    status: 404,
  },
  {
    code: 'context_too_long',
    pattern:
      /range of input length should be|context_length_exceeded|maximum context length|input is too long/i,
    status: 400,
  },
  {
    code: 'media_rejected',
    pattern:
      /data-uri item|multimodal file size|multimodal (content|url)|image length and width|data inspection|decode the image|provided URL does not appear|media resource|sequence images|video file|media format is not supported|invalid image/i,
    status: 400,
  },
  {
    code: 'model_without_vision',
    pattern:
      /(does not|doesn't|not) support (image|vision|multimodal|video)|not a multimodal model|(image|video)_url.*(is )?not supported|unexpected item type in content/i,
    status: 400,
  },
  {
    code: 'rate_limited',
    pattern:
      /limit_requests|limit_burst_rate|insufficient_quota|throttling|rate limit|too many requests|exceeded your current (quota|request)/i,
    status: 429,
    retryable: true,
  },
  { code: 'access_denied', pattern: /access_?denied|unpurchased|permission/i, status: 403 },
  { code: 'upstream_timeout', pattern: /request_?time_?out|timed out/i, status: 504, retryable: true },
  { code: 'invalid_request', pattern: /invalid_?parameter|invalid_?request|bad_?request/i, status: 400 },
  {
    code: 'upstream_error',
    pattern: /internal_?(server_?)?error|ModelServ|ModelUnavailable|service unavailable|overloaded/i,
    status: 502,
    retryable: true,
  },
];

const byStatus: Readonly<Record<number, FailureCode>> = {
  400: 'invalid_request',
  401: 'invalid_api_key',
  402: 'account_overdue',
  403: 'access_denied',
  404: 'model_not_found',
  408: 'upstream_timeout',
  413: 'media_rejected',
  422: 'invalid_request',
  429: 'rate_limited',
};

const sentences: Partial<Record<FailureCode, string>> = {
  content_filtered: 'The provider’s content filter stopped this.',
  account_overdue: 'The provider’s account is overdue.',
  invalid_api_key: 'The provider refused the API key.',
  quota_exhausted: 'The provider’s free quota for this model is used up.',
  model_not_found: 'The provider does not know this model.',
  context_too_long: 'The conversation is too long for this model.',
  media_rejected: 'The provider could not use a picture or video of this request.',
  model_without_vision: 'This model does not take pictures or videos.',
  rate_limited: 'The provider limits the rate of requests; try again in a moment.',
  access_denied: 'The provider denies access to this model.',
  upstream_timeout: 'The provider did not answer in time.',
  upstream_error: 'The provider had an internal error.',
  invalid_request: 'The provider refused the request.',
  upstream_unreachable: 'The provider could not be reached.',
  stream_interrupted: 'The answer broke off before its end.',
};

/**
 * Words an upstream's error as one of our failures. `status` is the HTTP status it came with, or null for a frame
 * inside a stream, where the status of the matched rule is told instead. `scrub` removes the key from the text.
 */
export function describeUpstreamError(
  error: WireError,
  status: number | null,
  scrub: (text: string) => string,
): Failure {
  const said = `${error.code} ${error.type} ${error.message}`;
  const rule = rules.find(({ pattern }) => pattern.test(said));
  const isServerFault = status !== null && status >= 500;
  const isVague = isServerFault && rule?.code === 'invalid_request';
  const code = isVague ? 'upstream_error' : (rule?.code ?? codeFor(status));
  const retryable = isRetryable(rule, code, status);
  const detail = scrub(clean(error.message));
  const name = scrub(error.code || error.type);
  return {
    ...failureOf(code, status ?? rule?.status ?? 502, retryable),
    ...(name === '' ? {} : { upstreamCode: name }),
    ...(detail === '' ? {} : { upstreamMessage: detail, message: `${sentenceFor(code)} (${detail})` }),
  };
}

/** A failure that the adapter itself found: no answer, a silence, a cut. */
export function failureOf(code: FailureCode, status: number, retryable: boolean): Failure {
  return { code, message: sentenceFor(code), param: null, retryable, status };
}

/** The stream ended, or said that it did, before the answer had an end. */
export const brokenOff: Failure = failureOf('stream_interrupted', 502, true);

/** Removes the key, and anything that looks like one, from a text; bounds its length. */
export function createScrubber(apiKey: string): (text: string) => string {
  return (text) =>
    text
      .replaceAll(apiKey, '[key]')
      .replace(/\bsk-[\w*.-]{4,}/g, '[key]')
      .slice(0, 1000);
}

function sentenceFor(code: FailureCode): string {
  return sentences[code] ?? 'The provider had an internal error.';
}

function codeFor(status: number | null): FailureCode {
  if (status === null) return 'upstream_error';
  return byStatus[status] ?? (status >= 500 ? 'upstream_error' : 'invalid_request');
}

/** Errors of the server side may pass; a refusal for good (a used-up quota, an unpaid account) does not. */
function isRetryable(rule: Rule | undefined, code: FailureCode, status: number | null): boolean {
  if (rule !== undefined && code === rule.code) return rule.retryable ?? false;
  return (
    code === 'upstream_error' || code === 'upstream_timeout' || code === 'rate_limited' || status === 408
  );
}

/** Drops the vendor's prefix `<400> InternalError.Algo.InvalidParameter:` from a sentence meant for people. */
function clean(message: string): string {
  return message.replace(/^<\d{3}>\s*(?:[\w.]+:\s*)?/, '').trim();
}
