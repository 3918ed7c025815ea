import 'server-only';
import { limitsUnavailable } from '@/lib/access/limit-failures';
import type { TryFault } from '@/lib/access/tries';
import type { Failure } from '@/lib/protocol/failure';
import { refusal, toResponse } from '../failures';
import { cookieWithout, keyCookie } from './cookies';

export const unlockNeeded = refusal(
  'unlock_needed',
  401,
  'This server asks for an access code: send it as "Authorization: Bearer <code>", or unlock the page.',
);

/** The answer to a wrong code in the header, which every client knows as 401. */
export const bearerNotValid = refusal(
  'unlock_needed',
  401,
  'The access code in the Authorization header is not valid on this server.',
);

export const wrongAccessCode = refusal('wrong_access_code', 401, 'This access code is not valid here.');

export const exposedByProxy = refusal(
  'exposed_by_proxy',
  403,
  'A proxy has made this server reachable for others, who would spend its key: set ACCESS_CODES on the server, or OPEN_ACCESS=true if everybody may use it.',
);

export const visitorKeysOff = refusal(
  'visitor_keys_off',
  403,
  'This server takes no keys of visitors: ALLOW_VISITOR_KEYS is off.',
);

export const connectionEnded = refusal(
  'connection_ended',
  401,
  'The connection of your own key has ended: connect it again. Without it, requests use the server’s key.',
);

/** What to answer to a try at a code that did not pass; `wrong` is the answer to one that was merely wrong. */
export function failureOfTry(fault: TryFault, wrong: Failure): Failure {
  if (fault.kind === 'wrong') return wrong;
  if (fault.kind === 'store-unavailable') return limitsUnavailable;
  const { seconds } = fault;
  return {
    code: 'too_many_tries',
    message: `Too many wrong access codes came from this address; try again in ${seconds} s.`,
    param: null,
    retryable: true,
    status: 429,
    retryAfterSeconds: seconds,
    values: { seconds },
  };
}

/** The answer to a request that is not let in, with what a client can do about it in its headers. */
export function answerNotAdmitted(failure: Failure): Response {
  if (failure.code === 'unlock_needed') return toResponse(failure, { 'www-authenticate': 'Bearer' });
  if (failure.code !== 'connection_ended') return toResponse(failure);
  return toResponse(failure, { 'set-cookie': cookieWithout(keyCookie) });
}
