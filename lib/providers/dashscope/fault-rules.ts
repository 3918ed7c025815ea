import 'server-only';
import type { FailureCode } from '@/lib/protocol/failure-table';

/** One thing that an upstream says, and what it means. */
export interface FaultRule {
  readonly code: FailureCode;
  /**
   * Looked for anywhere in the upstream's code, type and message together. A group named `option` is the request's field
   * at fault, the groups `min` and `max` are values for the sentence.
   */
  readonly pattern: RegExp;
  /** The field at fault, where the sentence itself does not name it. */
  readonly param?: string;
  /** A word so common that the HTTP status, where there is one, says more. */
  readonly isVague?: true;
}

/**
 * The vendor's codes (of both endpoints) and sentences, most telling first. Gateways in front of it wrap the sentence, so it
 * is looked for anywhere and in any case; self-hosted servers have sentences of their own.
 * Source: https://help.aliyun.com/en/model-studio/error-code-start
 */
export const faultRules: readonly FaultRule[] = [
  // Told by sentences: their codes are as vague as `InvalidParameter`, their status may be a gateway's.
  {
    code: 'context_too_long',
    pattern:
      /range of input length should be(?:\s*\[\s*\d+\s*,\s*(?<max>\d+))?|context_length_exceeded|maximum context length|input is too long|exceeds? the (?:available )?context/i,
  },
  {
    code: 'output_limit_out_of_range',
    pattern: /range of max_(?:completion_)?tokens should be(?:\s*\[\s*(?<min>\d+)\s*,\s*(?<max>\d+))?/i,
    param: 'max_tokens',
  },
  { code: 'json_with_thinking', pattern: /json mode.{0,40}not supported when enable_thinking/i },
  {
    code: 'json_word_missing',
    pattern: /must contain the word\W{1,4}json/i,
    param: 'response_format',
  },
  {
    code: 'thinking_needs_stream',
    pattern: /enable_thinking.{0,40}must be set to false for non-?streaming/i,
    param: 'enable_thinking',
  },
  {
    code: 'thinking_forced',
    pattern:
      /enable_thinking.{0,60}restricted to true|thinking.{0,20}(?:cannot|can't) be (?:disabled|turned off|switched off)|only supports? thinking/i,
    param: 'enable_thinking',
  },
  {
    code: 'thinking_not_supported',
    pattern:
      /NotSupportEnableThinking|(?:does not|doesn't|not) support(?:ed)?.{0,30}\b(?:enable_)?thinking\b(?!_)|enable_thinking.{0,40}not support/i,
    param: 'enable_thinking',
  },
  {
    code: 'option_not_supported',
    pattern:
      /(?:does not|doesn't|not) support (?:the )?(?:parameter )?['"`]?(?<option>enable_search|search_options|tools?|tool_choice|response_format|logprobs|stream_options|reasoning_effort|n)\b/i,
  },
  {
    code: 'option_not_supported',
    pattern: /(?<option>thinking_budget)\b.{0,20}must be a positive integer(?:.{0,40}?(?<max>\d+))?/i,
  },
  { code: 'option_not_supported', pattern: /(?<option>tool_choice) is one of/i },
  { code: 'option_not_supported', pattern: /\b(?<option>reasoning_effort)\b/i },
  {
    code: 'option_not_supported',
    pattern:
      /(?<option>stream_options)\W.{0,80}(?:not|unknown|unsupported|unexpected|unrecogni|extra|invalid)/i,
  },
  {
    code: 'option_not_supported',
    pattern:
      /(?:unrecogni[sz]ed|unknown|unsupported|unexpected|extra) (?:request )?(?:argument|parameter|field|key|option|input)s?(?: supplied| not permitted| are not permitted)?\W{0,6}(?<option>[a-z]+(?:_[a-z]+)+)/i,
  },

  // Pictures and videos.
  {
    code: 'picture_too_small',
    pattern: /image length and width do not meet|image.{0,40}(?:too small|aspect ratio)/i,
  },
  {
    code: 'picture_not_decodable',
    pattern:
      /image size is not supported for the data inspection|(?:failed|unable|cannot|could not) (?:to )?(?:decode|identify|load|open) (?:the )?image|invalid image|cannot identify image/i,
  },
  {
    code: 'address_wrong_headers',
    pattern: /wrong content-type of multimodal url|missing content-length of multimodal url/i,
  },
  {
    code: 'address_not_reachable',
    pattern:
      /failed to download multimodal|download the media resource timed out|(?:unable to download|failed to find) the (?:requested )?media resource|failed to fetch (?:image|video)|InvalidURL\.(?:ConnectionRefused|Timeout)/i,
  },
  {
    code: 'address_not_valid',
    pattern: /provided url does not appear to be valid|'?url'? field must be|InvalidURL/i,
  },
  {
    code: 'body_too_large',
    pattern: /max bytes to request body|request entity too large|request body too large/i,
  },
  {
    code: 'media_too_large',
    pattern:
      /max bytes per data-uri item\W*(?<max>\d+)?|multimodal file size is too large|(?:image|video|file)(?: size)?(?: is)? too large/i,
  },
  {
    code: 'frame_count_wrong',
    pattern: /sequence images shoul\w? be\s*[([]\s*(?<min>\d+)\s*,\s*(?<max>\d+)|sequence images/i,
  },
  { code: 'video_too_long', pattern: /video (?:file )?is too long|video.{0,40}duration.{0,40}exceed/i },
  { code: 'video_not_readable', pattern: /invalid video|(?:decode|open|read|parse) (?:the )?video/i },
  {
    code: 'model_without_vision',
    pattern:
      /(?:does not|doesn't|not) support (?:image|vision|multimodal|video)|not a multimodal model|(?:image|video)_url.*not supported|unexpected item type in content/i,
  },
  {
    code: 'content_filtered',
    pattern: /data_?inspection_?failed|inappropriate content|content_filter|content_policy/i,
  },
  {
    code: 'media_rejected',
    pattern: /media (?:format|resource)|multimodal (?:content|url|file)|data inspection|data-uri/i,
  },

  // Told by codes.
  { code: 'free_quota_used', pattern: /FreeTierOnly|free tier of the model has been exhausted/i },
  { code: 'quota_exhausted', pattern: /free allocated quota/i },
  {
    code: 'account_overdue',
    pattern: /arrearage|overdue|good standing|insufficient (?:balance|credits)|payment required/i,
  },
  { code: 'invalid_api_key', pattern: /invalid_?api_?key|incorrect api key|invalid api-key/i },
  { code: 'model_retired', pattern: /Endpoint\.AccessDenied/i },
  {
    code: 'model_native_only',
    pattern: /model_?not_?supported|unsupported model.{0,80}compatibility mode/i,
  },
  {
    code: 'model_not_found',
    pattern: /model_?not_?found|model .{0,200}?(?:does not|not) exist|no such model|unsupported model/i,
  },
  {
    code: 'model_not_enabled',
    pattern:
      /(?:Model|Workspace)\.AccessDenied|AccessDenied|access_denied|unpurchased|CommodityNotPurchased|access to (?:the )?model denied/i,
  },
  {
    code: 'model_unavailable',
    pattern: /ModelServ(?:ing|ice)|Model_?Unavailable|model is unavailable|service unavailable|overloaded/i,
  },
  { code: 'burst_rate_limited', pattern: /limit_burst_rate|BurstRate|rate increased too quickly/i },
  {
    code: 'request_rate_limited',
    pattern:
      /limit_requests|Throttling\.(?:RateQuota|LimitRequests)|requests? rate limit|current requests list|exceeded your request limit/i,
  },
  {
    code: 'token_rate_limited',
    pattern:
      /insufficient_quota|Throttling\.AllocationQuota|allocated quota exceeded|exceeded your current quota|tokens per minute|limit_tokens_per_minute/i,
  },
  { code: 'rate_limited', pattern: /throttling|rate_?\s?limit|too many requests/i },
  { code: 'access_denied', pattern: /permission|forbidden/i },
  { code: 'upstream_timeout', pattern: /request_?time_?out|timed? ?out/i },
  { code: 'invalid_request', pattern: /invalid_?parameter|invalid_?request|bad_?request/i, isVague: true },
  { code: 'upstream_error', pattern: /internal_?(?:server_?)?error/i, isVague: true },
];
