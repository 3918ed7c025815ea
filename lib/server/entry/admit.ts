import 'server-only';
import { judgeTry } from '@/lib/access/tries';
import type { OwnKey, Visitor } from '@/lib/access/visitor';
import { err, ok, type Result } from '@/lib/core/result';
import type { Failure } from '@/lib/protocol/failure';
import { env } from '../env';
import {
  bearerNotValid,
  connectionEnded,
  exposedByProxy,
  failureOfTry,
  unlockNeeded,
} from './access-failures';
import { type CookieReader, cookiesOf, keyCookie, sessionCookie } from './cookies';
import { gatekeeper } from './gatekeeper';
import { keyRegionsOf } from './region-base';

/** Who sent this request, or why it may not pass. */
export async function admit(request: Request): Promise<Result<Visitor, Failure>> {
  if (isExposed(request)) return err(exposedByProxy);
  const cookie = cookiesOf(request);
  const name = env().accessCodes.length === 0 ? ok(null) : await nameOf(request, cookie);
  if (!name.ok) return name;
  const ownKey = await ownKeyOf(cookie, name.value);
  // What was connected may not give way to the server's key in silence: the cookie goes, and the person is told.
  if (ownKey === 'ended' && maySpend(request)) return err(connectionEnded);
  return ok({ name: name.value, address: addressOf(request), ownKey: ownKey === 'ended' ? null : ownKey });
}

/** The client's address as the server's entry settled it. */
export function addressOf(request: Request): string {
  return request.headers.get('x-forwarded-for') ?? '';
}

/**
 * The key, null when there is none, and `ended` for a cookie that holds one which may not be used any more: it is
 * another name's, has run out, was sealed with another secret, or this server takes none now.
 */
export async function ownKeyOf(cookie: CookieReader, name: string | null): Promise<OwnKey | 'ended' | null> {
  const token = cookie(keyCookie);
  if (token === undefined || token === '') return null;
  const settings = env();
  const ownKey = settings.allowsVisitorKeys ? await gatekeeper().seal.open(token, name) : null;
  return ownKey !== null && keyRegionsOf(settings).includes(ownKey.region) ? ownKey : 'ended';
}

/** A turn or an upload is somebody's cost; looking, leaving and connecting anew are not. */
function maySpend({ method, url }: Request): boolean {
  return method === 'POST' && !new URL(url).pathname.endsWith('/connection');
}

/** Somebody put a proxy before a server that was meant for its own machine, and has a key that is not protected. */
function isExposed(request: Request): boolean {
  const { apiKey, accessCodes, isOpenOnPurpose } = env();
  const isUnprotected = apiKey !== null && accessCodes.length === 0 && !isOpenOnPurpose;
  return isUnprotected && request.headers.has('x-sightline-forwarded');
}

/** A code in the header counts before the cookie: whoever sends one means it. */
async function nameOf(request: Request, cookie: CookieReader): Promise<Result<string, Failure>> {
  const code = bearerOf(request);
  const { codes, sessions, tries } = gatekeeper();
  if (code !== null) {
    const judged = await judgeTry(tries, addressOf(request), codes.nameOf(code));
    return judged.ok ? judged : err(failureOfTry(judged.error, bearerNotValid));
  }
  const token = cookie(sessionCookie);
  const name = token === undefined ? null : await sessions.nameOf(token);
  return name === null ? err(unlockNeeded) : ok(name);
}

function bearerOf(request: Request): string | null {
  return /^bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
}
