import 'server-only';
import type { Visitor } from '@/lib/access/visitor';
import { admit } from './admit';
import { env } from './env';
import { internalError, refusal, toResponse } from './failures';
import { logFault } from './log-fault';
import { type BodyKind, refuseByHead } from './request-guards';

type Handler = (request: Request, visitor: Visitor) => Response | Promise<Response>;
type Route = (request: Request) => Promise<Response>;

/** Wraps an API route: refuses by the request's head before its body is read, and never lets a fault out as a trace. */
export function apiRoute(handle: Handler, takes: BodyKind = 'json'): Route {
  return async (request) => {
    try {
      const refused = refuseByHead(request, env().extraHosts, takes);
      if (refused !== null) return toResponse(refused);
      const visitor = await admit(request);
      return visitor.ok ? await handle(request, visitor.value) : toResponse(visitor.error);
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
