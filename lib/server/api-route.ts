import 'server-only';
import type { Visitor } from '@/lib/access/visitor';
import { answerNotAdmitted } from './access-failures';
import { admit } from './admit';
import { env } from './env';
import { internalError, refusal, toResponse } from './failures';
import { logFault } from './log-fault';
import { type BodyKind, refuseByHead } from './request-guards';

type Handler = (request: Request, visitor: Visitor) => Response | Promise<Response>;
type Route = (request: Request) => Promise<Response>;

/** Wraps an API route: refuses by the request's head before its body is read, and never lets a fault out as a trace. */
export function apiRoute(handle: Handler, takes: BodyKind = 'json'): Route {
  return openRoute(async (request) => {
    const visitor = await admit(request);
    return visitor.ok ? handle(request, visitor.value) : answerNotAdmitted(visitor.error);
  }, takes);
}

/** The same without asking who it is: for the one route that lets people in. */
export function openRoute(
  handle: (request: Request) => Response | Promise<Response>,
  takes: BodyKind = 'json',
): Route {
  return async (request) => {
    try {
      const refused = refuseByHead(request, env().extraHosts, takes);
      return refused === null ? await handle(request) : toResponse(refused);
    } catch (fault) {
      logFault(fault);
      return toResponse(internalError);
    }
  };
}

/** The answer to every method that a route does not have; `allowed` is what it has, as in `GET, POST`. */
export function onlyMethod(allowed: string): Handler {
  return ({ method }) => {
    const message = `${method} is not a method of this address; it takes ${allowed}.`;
    return toResponse(refusal('method_not_allowed', 405, message), { allow: allowed });
  };
}

/** The answer to every path below `/api` that is no route. */
export function unknownPath(): Response {
  return toResponse(refusal('not_found', 404, 'The API has nothing at this address.'));
}
