import type { Failure } from '@/lib/protocol/failure';
import type { FailureCode } from '@/lib/protocol/failure-table';

/** Raised by our own server at the door, or because it was not there: no model has seen the message. */
const refusedAtTheDoor: readonly FailureCode[] = [
  'invalid_request',
  'body_too_large',
  'unsupported_content_type',
  'host_not_allowed',
  'cross_site',
  'exposed_by_proxy',
  'not_found',
  'method_not_allowed',
  'server_busy',
  'server_unreachable',
];

/**
 * True when a send was refused before any model could see it: its text and attachments go back into the draft.
 * Every other failure (a wrong key, a busy or broken upstream, a cut) stays in the transcript as a failed reply
 * that can be tried again.
 */
export function wasNeverAccepted({ code, upstreamCode, upstreamMessage }: Failure): boolean {
  const isFromUpstream = upstreamCode !== undefined || upstreamMessage !== undefined;
  return !isFromUpstream && refusedAtTheDoor.includes(code);
}
