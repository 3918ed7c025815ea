import 'server-only';
import type { Failure } from '@/lib/protocol/failure';
import { type FailureCode, failureTable } from '@/lib/protocol/failure-table';

function failureOf(code: FailureCode, message: string, more: Partial<Failure> = {}): Failure {
  const { status, retry } = failureTable[code];
  return { code, message, param: null, retryable: retry !== 'never', status, ...more };
}

/** The region, or the kind of upstream, has no temporary store. */
export const uploadUnavailable: Failure = failureOf(
  'upload_unavailable',
  'The provider’s region takes no uploads: send a file that is small enough for a data URL.',
);

/** Neither the file nor the request is at fault. */
export function uploadFailed(message: string, more: Partial<Failure> = {}): Failure {
  return failureOf('upload_failed', message, more);
}

/** Decimal megabytes, as people and file managers count them. */
export function uploadTooLarge(bytes: number, maxBytes: number): Failure {
  const megabytes = Math.ceil(bytes / 100_000) / 10;
  const maxMegabytes = Math.floor(maxBytes / 100_000) / 10;
  const message = `The file has ${megabytes} MB; at most ${maxMegabytes} MB can be uploaded.`;
  return failureOf('upload_too_large', message, { values: { megabytes, maxMegabytes } });
}
