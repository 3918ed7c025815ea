import 'server-only';
import type { Failure } from '@/lib/protocol/failure';
import { type FailureCode, failureTable } from '@/lib/protocol/failure-table';
import { readRetryAfter } from './ask-again';
import { type FaultRule, faultRules } from './fault-rules';
import { sentences } from './sentences';
import type { WireError } from './wire-error';

const byStatus: Readonly<Record<number, FailureCode>> = {
  400: 'invalid_request',
  401: 'invalid_api_key',
  402: 'account_overdue',
  403: 'access_denied',
  404: 'model_not_found',
  408: 'upstream_timeout',
  409: 'upstream_error',
  413: 'body_too_large',
  422: 'invalid_request',
  429: 'rate_limited',
  503: 'model_unavailable',
  504: 'upstream_timeout',
  529: 'model_unavailable',
};

/**
 * Words an upstream's error as one of our failures. `status` is the HTTP status it came with, or null for a frame
 * inside a stream, where the status of the failure table is told instead. `scrub` removes the key from the text;
 * `headers` are the answer's, for their `retry-after` and `x-request-id`.
 */
export function describeUpstreamError(
  error: WireError,
  status: number | null,
  scrub: (text: string) => string,
  headers?: Headers,
): Failure {
  const found = findRule(`${error.code} ${error.type} ${error.message}`);
  const rule = status !== null && found?.rule.isVague ? undefined : found?.rule;
  const code = rule?.code ?? codeFor(status);
  const detail = scrub(clean(error.message));
  const name = scrub(error.code || error.type);
  const param = found?.groups.option ?? rule?.param ?? mediumIn(error) ?? error.param;
  const waitSeconds = headers === undefined ? null : readRetryAfter(headers, Date.now());
  const values = valuesIn(found?.groups ?? {});
  const requestId = headers?.get('x-request-id') ?? null;
  return {
    ...failureOf(code, status ?? failureTable[code].status),
    ...(param === null ? {} : { param: scrub(param) }),
    ...(name === '' ? {} : { upstreamCode: name }),
    ...(detail === '' ? {} : { upstreamMessage: detail, message: `${sentenceFor(code)} (${detail})` }),
    ...(requestId === null ? {} : { upstreamRequestId: requestId }),
    ...(waitSeconds === null ? {} : { retryAfterSeconds: waitSeconds }),
    ...(values === null ? {} : { values }),
  };
}

/** A failure that the adapter itself found (no answer, a silence, a cut), by the failure table. */
export function failureOf(code: FailureCode, status: number = failureTable[code].status): Failure {
  const retryable = failureTable[code].retry !== 'never';
  return { code, message: sentenceFor(code), param: null, retryable, status };
}

/** The stream ended, or said that it did, before the answer had an end. */
export const brokenOff: Failure = failureOf('stream_interrupted');

/** Removes the key, and anything that looks like one, from a text; bounds its length. */
export function createScrubber(apiKey: string): (text: string) => string {
  return (text) =>
    text
      .replaceAll(apiKey, '[key]')
      .replace(/\bsk-[\w*.-]{4,}/g, '[key]')
      .slice(0, 1000);
}

interface Found {
  readonly rule: FaultRule;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function findRule(said: string): Found | null {
  for (const rule of faultRules) {
    const match = rule.pattern.exec(said);
    if (match !== null) return { rule, groups: match.groups ?? {} };
  }
  return null;
}

function sentenceFor(code: FailureCode): string {
  return sentences[code] ?? 'The provider had an internal error.';
}

function codeFor(status: number | null): FailureCode {
  if (status === null) return 'upstream_error';
  return byStatus[status] ?? (status >= 500 ? 'upstream_error' : 'invalid_request');
}

/** Which part of the request an upstream speaks of, when it says so: `messages[0].content[1]`. */
function mediumIn({ message, param }: WireError): string | null {
  const path = /\bmessages[.[]+(\d+)\]?\.content[.[]+(\d+)/i.exec(`${param ?? ''} ${message}`);
  return path === null ? null : `messages[${path[1]}].content[${path[2]}]`;
}

function valuesIn({ min, max }: Found['groups']): Readonly<Record<string, number>> | null {
  if (max === undefined) return null;
  return { ...(min === undefined ? {} : { min: Number(min) }), max: Number(max) };
}

/** Drops the vendor's prefix `<400> InternalError.Algo.InvalidParameter:` from a sentence meant for people. */
function clean(message: string): string {
  return message.replace(/^<\d{3}>\s*(?:[\w.]+:\s*)?/, '').trim();
}
