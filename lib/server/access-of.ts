import 'server-only';
import type { Visitor } from '@/lib/access/visitor';
import type { AccessFacts } from '@/lib/protocol/access-facts';
import { ownKeyOf } from './entry/admit';
import { type CookieReader, sessionCookie } from './entry/cookies';
import { gatekeeper } from './entry/gatekeeper';
import { keyRegionsOf } from './entry/region-base';
import { env } from './env';

/** What a page may know of who opens it, by the request's cookies; null when an access code must be given first. */
export async function accessOf(cookie: CookieReader): Promise<AccessFacts | null> {
  const name = env().accessCodes.length === 0 ? null : await sessionName(cookie);
  if (name === undefined) return null;
  const ownKey = await ownKeyOf(cookie, name);
  return factsOf({ name, ownKey: ownKey === 'ended' ? null : ownKey });
}

/** What a visitor may know of what the server knows of them. */
export function factsOf({ name, ownKey }: Pick<Visitor, 'name' | 'ownKey'>): AccessFacts {
  const settings = env();
  const mayConnect = settings.allowsVisitorKeys;
  return {
    name,
    connectedRegion: ownKey?.region ?? null,
    mayConnect,
    regions: mayConnect ? keyRegionsOf(settings) : [],
    mayFetchMedia: settings.allowsRemoteMedia,
  };
}

async function sessionName(cookie: CookieReader): Promise<string | undefined> {
  const token = cookie(sessionCookie);
  const name = token === undefined ? null : await gatekeeper().sessions.nameOf(token);
  return name ?? undefined;
}
