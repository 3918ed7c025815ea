import 'server-only';
import { toErrorBody } from '@/lib/protocol/error-body';
import type { Failure } from '@/lib/protocol/failure';
import type { FailureCode } from '@/lib/protocol/failure-table';

/** A failure that the gateway itself finds in a request. */
export function refusal(
  code: FailureCode,
  status: number,
  message: string,
  param: string | null = null,
): Failure {
  return { code, message, param, retryable: false, status };
}

export const internalError: Failure = {
  code: 'internal_error',
  message: 'The server met an unexpected fault.',
  param: null,
  retryable: true,
  status: 500,
};

/** Headers of every JSON answer of the API: never cached, never sniffed. */
export const jsonHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const;

const toldFailures = new WeakMap<Response, Failure>();

/** A failure as an HTTP answer in OpenAI's error shape; `body` is the same text for one that must be sent slowly. */
export function toResponse(
  failure: Failure,
  headers: Readonly<Record<string, string>> = {},
  body: string | ReadableStream<Uint8Array> = errorText(failure),
): Response {
  const response = new Response(body, {
    status: failure.status,
    headers: { ...jsonHeaders, ...adviceOf(failure), ...headers },
  });
  toldFailures.set(response, failure);
  return response;
}

/** OpenAI's clients ask again by themselves after these, and wait no longer than this for it, whatever is advised. */
const askedAgainAfter = (status: number) =>
  status === 408 || status === 409 || status === 429 || status >= 500;
const longestClientWait = 60;

/** What a client that asks again by itself should know. Source of the header: `shouldRetry` of openai-node's client. */
function adviceOf({ status, retryable, retryAfterSeconds: wait }: Failure): Readonly<Record<string, string>> {
  const isInVain = !retryable || (wait !== undefined && wait > longestClientWait);
  return {
    ...(wait === undefined ? {} : { 'retry-after': String(Math.max(1, Math.ceil(wait))) }),
    ...(isInVain && askedAgainAfter(status) ? { 'x-should-retry': 'false' } : {}),
  };
}

export function errorText(failure: Failure): string {
  return JSON.stringify(toErrorBody(failure));
}

/** The failure that an answer made by `toResponse` tells of. */
export function failureOf(response: Response): Failure | undefined {
  return toldFailures.get(response);
}
