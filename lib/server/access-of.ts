import 'server-only';
import type { AccessFacts } from '@/lib/protocol/access-facts';
import { regionNames } from '@/lib/protocol/region';
import { env } from './env';

/**
 * What a page may know of who opens it, by the request's cookies; null when an access code must be given first.
 */
export async function accessOf(cookie: (name: string) => string | undefined): Promise<AccessFacts | null> {
  const { allowsVisitorKeys, accessCodes } = env();
  if (accessCodes.length > 0 && cookie('sightline_session') === undefined) return null;
  return {
    name: null,
    connectedRegion: null,
    mayConnect: allowsVisitorKeys,
    regions: allowsVisitorKeys ? regionNames : [],
  };
}
