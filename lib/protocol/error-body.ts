import { isRecord } from '@/lib/core/is-record';
import { type ErrorBody, type Failure, isFailureCode } from './failure';
import type { FailureCode } from './failure-table';
import { booleanAt, numberAt, recordAt, stringAt, valuesAt } from './json-fields';

/** A failure in OpenAI's error shape: the body of an HTTP answer, or one data frame inside a stream. */
export function toErrorBody(failure: Failure): ErrorBody {
  return {
    error: {
      message: failure.message,
      type: errorType(failure.status),
      code: failure.code,
      param: failure.param,
      retryable: failure.retryable,
      status: failure.status,
      ...(failure.upstreamCode === undefined ? {} : { upstream_code: failure.upstreamCode }),
      ...(failure.upstreamMessage === undefined ? {} : { upstream_message: failure.upstreamMessage }),
      ...(failure.retryAfterSeconds === undefined ? {} : { retry_after_seconds: failure.retryAfterSeconds }),
      ...(failure.values === undefined ? {} : { values: failure.values }),
    },
  };
}

/**
 * Reads an error body that this product or a proxy before it wrote; null when the value holds no error.
 * `status` is the HTTP status it came with, or the one to assume inside a stream.
 */
export function readErrorBody(value: unknown, status: number): Failure | null {
  if (!isRecord(value) || value.error === undefined || value.error === null) return null;
  const error = recordAt(value, 'error');
  const code = stringAt(error, 'code');
  const trueStatus = numberAt(error, 'status') ?? status;
  const upstreamCode = stringAt(error, 'upstream_code');
  const upstreamMessage = stringAt(error, 'upstream_message');
  const retryAfterSeconds = numberAt(error, 'retry_after_seconds');
  const fallback = failureOfStatus(trueStatus);
  return {
    code: isFailureCode(code) ? code : fallback.code,
    message: stringAt(error, 'message') ?? stringAt(value, 'error') ?? fallback.message,
    param: stringAt(error, 'param'),
    retryable: booleanAt(error, 'retryable') ?? fallback.retryable,
    status: trueStatus,
    ...(upstreamCode === null ? {} : { upstreamCode }),
    ...(upstreamMessage === null ? {} : { upstreamMessage }),
    ...(retryAfterSeconds === null ? {} : { retryAfterSeconds }),
    ...valuesAt(error),
  };
}

/** What a bare HTTP status says when no body of ours came with it (a proxy's error page, for example). */
export function failureOfStatus(status: number): Failure {
  const code = codeOfStatus.get(status) ?? (status >= 500 ? 'internal_error' : 'invalid_request');
  const retryable = status === 408 || status === 429 || status >= 500;
  return { code, message: `The server answered with status ${status}.`, param: null, retryable, status };
}

const codeOfStatus: ReadonlyMap<number, FailureCode> = new Map([
  [401, 'access_denied'],
  [403, 'access_denied'],
  [404, 'not_found'],
  [405, 'method_not_allowed'],
  [408, 'upstream_timeout'],
  [413, 'body_too_large'],
  [415, 'unsupported_content_type'],
  [429, 'rate_limited'],
  [502, 'server_unreachable'],
  [503, 'server_busy'],
  [504, 'server_unreachable'],
]);

/** OpenAI's error types by status: https://platform.openai.com/docs/guides/error-codes */
function errorType(status: number): string {
  if (status === 401) return 'authentication_error';
  if (status === 403) return 'permission_error';
  if (status === 404) return 'not_found_error';
  if (status === 429) return 'rate_limit_error';
  return status >= 500 ? 'server_error' : 'invalid_request_error';
}
