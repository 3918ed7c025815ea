import 'server-only';
import type { Failure } from '@/lib/protocol/failure';
import { type FailureCode, failureTable } from '@/lib/protocol/failure-table';

/** What a refusal tells: the limit, what is left of it, and when there is room again. */
export interface Shortage {
  readonly limit: number;
  readonly left: number;
  readonly seconds: number;
}

type LimitCode = Extract<FailureCode, 'limit_requests' | 'limit_streams' | 'limit_uploads' | 'limit_tokens'>;

const sentences: Readonly<Record<LimitCode, (shortage: Shortage) => string>> = {
  limit_requests: ({ limit, seconds }) =>
    `This server takes ${limit} requests a minute from one person; try again in ${seconds} s.`,
  limit_streams: ({ limit }) =>
    `This server writes ${limit} answers at once for one person; try again when one of them is complete.`,
  limit_uploads: ({ limit, left, seconds }) =>
    `This server takes ${limit} bytes of uploads a day from one person, and ${left} are left; the day ends in ${seconds} s.`,
  limit_tokens: ({ limit, left, seconds }) =>
    `This server spends ${limit} tokens a day on one person, and ${left} are left, fewer than this request may cost; the day ends in ${seconds} s.`,
};

/** 429, with the numbers in `values` and as `retryAfterSeconds`. */
export function limitReached(code: LimitCode, { limit, left, seconds }: Shortage): Failure {
  return {
    code,
    message: sentences[code]({ limit, left, seconds }),
    param: null,
    retryable: failureTable[code].retry !== 'never',
    status: 429,
    retryAfterSeconds: seconds,
    values: { limit, left, seconds },
  };
}

/** Counting is not possible, and whoever runs the server wants no uncounted use. */
export const limitsUnavailable: Failure = {
  code: 'limits_unavailable',
  message: 'The server cannot reach the store in which it counts what is used; try again in a moment.',
  param: null,
  retryable: true,
  status: 503,
  retryAfterSeconds: 5,
};
