import 'server-only';
import { env } from './env';
import { internalError, refusal, toResponse } from './failures';
import { logFault } from './log-fault';
import { refuseByHead } from './request-guards';

type Handler = (request: Request) => Response | Promise<Response>;

/** Wraps an API route: refuses by the request's head before its body is read, and never lets a fault out as a trace. */
export function apiRoute(handle: Handler): Handler {
  return async (request) => {
    try {
      const refused = refuseByHead(request, env().extraHosts);
      return refused === null ? await handle(request) : toResponse(refused);
    } catch (fault) {
      logFault(fault);
      return toResponse(internalError);
    }
  };
}

/** The answer to every method that a route does not have; `allowed` is what it has. */
export function onlyMethod(allowed: 'GET' | 'POST'): Handler {
  return ({ method }) => {
    const message = `${method} is not a method of this address; it takes ${allowed}.`;
    return toResponse(refusal('method_not_allowed', 405, message), { allow: allowed });
  };
}

/** The answer to every path below `/api` that is no route. */
export function unknownPath(): Response {
  return toResponse(refusal('not_found', 404, 'The API has nothing at this address.'));
}
