import 'server-only';
import { z } from 'zod';
import { sessionSeconds } from '@/lib/access/session';
import { judgeTry } from '@/lib/access/tries';
import type { Visitor } from '@/lib/access/visitor';
import { factsOf } from './access-of';
import { failureOfTry, wrongAccessCode } from './entry/access-failures';
import { addressOf, ownKeyOf } from './entry/admit';
import { cookiesOf, cookieWith, cookieWithout, keyCookie, sessionCookie } from './entry/cookies';
import { gatekeeper } from './entry/gatekeeper';
import { readSmallJson } from './entry/read-small-json';
import { env } from './env';
import { jsonHeaders, refusal, toResponse } from './failures';

/** Longer than any code may be. */
const unlocking = z.strictObject({ code: z.string().trim().min(1).max(200) });

/** Who is here: the answer to a request that was let in. */
export function tellSession(_request: Request, visitor: Visitor): Response {
  return Response.json(factsOf(visitor), { headers: jsonHeaders });
}

/** Takes an access code and gives a session for it. */
export async function unlock(request: Request): Promise<Response> {
  if (env().accessCodes.length === 0) {
    return toResponse(refusal('not_found', 404, 'This server asks for no access code.'));
  }
  const body = await readSmallJson(request, unlocking);
  if (!body.ok) return body.error;
  const { codes, sessions, tries } = gatekeeper();
  const judged = await judgeTry(tries, addressOf(request), codes.nameOf(body.value.code));
  if (!judged.ok) return toResponse(failureOfTry(judged.error, wrongAccessCode));
  const name = judged.value;
  const ownKey = await ownKeyOf(cookiesOf(request), name);
  const headers = new Headers(jsonHeaders);
  const token = await sessions.issue(name);
  headers.append('set-cookie', cookieWith(request, sessionCookie, token, sessionSeconds));
  // A key that somebody else connected in this browser is not this name's to use.
  if (ownKey === 'ended') headers.append('set-cookie', cookieWithout(keyCookie));
  const facts = factsOf({ name, ownKey: ownKey === 'ended' ? null : ownKey });
  return Response.json(facts, { headers });
}

/** Ends the session of this browser, and the connection of a key with it. */
export function signOut(): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  headers.append('set-cookie', cookieWithout(sessionCookie));
  headers.append('set-cookie', cookieWithout(keyCookie));
  return new Response(null, { status: 204, headers });
}
