import 'server-only';
import type { Visitor } from '@/lib/access/visitor';
import { answerNotAdmitted } from './entry/access-failures';
import { addressOf, admit } from './entry/admit';
import { type BodyKind, refuseByHead } from './entry/request-guards';
import { env } from './env';
import { failureOf, internalError, refusal, toResponse } from './failures';
import { limits } from './limits';
import { log } from './log/log';
import { logFault } from './log/log-fault';
import { beginRecord, type RequestRecord } from './log/request-record';

type Handler = (request: Request, visitor: Visitor, record: RequestRecord) => Response | Promise<Response>;
type Route = (request: Request) => Promise<Response>;

/**
 * Wraps an API route: refuses by the request's head, by who sent it and by the limits before its body is read, never
 * lets a fault out as a trace, names the request in its answer, and writes its line in the log.
 */
export function apiRoute(handle: Handler, takes: BodyKind = 'json'): Route {
  return openRoute(async (request, record) => {
    const visitor = await admit(request);
    if (!visitor.ok) return answerNotAdmitted(visitor.error);
    record.noteVisitor(visitor.value);
    return answerWithinLimits(request, visitor.value, () => handle(request, visitor.value, record));
  }, takes);
}

/** The same without asking who it is: for the one route that lets people in. */
export function openRoute(
  handle: (request: Request, record: RequestRecord) => Response | Promise<Response>,
  takes: BodyKind = 'json',
): Route {
  return async (request) => {
    const record = beginRecord(request, addressOf(request), log);
    const response = await answer(request, record, handle, takes);
    response.headers.set('x-request-id', record.id);
    const failure = failureOf(response);
    if (failure !== undefined) record.note({ code: failure.code });
    // Whatever is answered then, nobody hears it: a body that broke off was no fault of the request.
    if (request.signal.aborted) record.note({ finish: 'client-left' });
    record.answered(response.status);
    return response;
  };
}

async function answer(
  request: Request,
  record: RequestRecord,
  handle: (request: Request, record: RequestRecord) => Response | Promise<Response>,
  takes: BodyKind,
): Promise<Response> {
  try {
    const refused = refuseByHead(request, env().extraHosts, takes);
    return refused === null ? await handle(request, record) : toResponse(refused);
  } catch (fault) {
    logFault(fault, record.id);
    return toResponse(internalError);
  }
}

/** Signing out and disconnecting are never refused, and count as no use. */
async function answerWithinLimits(
  request: Request,
  visitor: Visitor,
  handle: () => Response | Promise<Response>,
): Promise<Response> {
  if (request.method === 'DELETE') return handle();
  const counted = await limits().countRequest(visitor);
  if (!counted.ok) return toResponse(counted.error);
  const response = await handle();
  if (counted.value !== null) {
    // OpenAI's names: https://platform.openai.com/docs/guides/rate-limits
    response.headers.set('x-ratelimit-limit-requests', String(counted.value.limit));
    response.headers.set('x-ratelimit-remaining-requests', String(counted.value.left));
  }
  return response;
}

/** The answer to every method that a route does not have; `allowed` is what it has, as in `GET, POST`. */
export function onlyMethod(allowed: string): (request: Request) => Response {
  return ({ method }) => {
    const message = `${method} is not a method of this address; it takes ${allowed}.`;
    return toResponse(refusal('method_not_allowed', 405, message), { allow: allowed });
  };
}

/** The answer to every path below `/api` that is no route. */
export function unknownPath(): Response {
  return toResponse(refusal('not_found', 404, 'The API has nothing at this address.'));
}
