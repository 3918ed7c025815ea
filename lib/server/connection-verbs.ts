import 'server-only';
import { z } from 'zod';
import { sealSeconds } from '@/lib/access/sealed-key';
import type { Visitor } from '@/lib/access/visitor';
import { keyRegionNames } from '@/lib/protocol/region';
import { fetchOverNode } from '@/lib/providers/fetch-over-node';
import { factsOf } from './access-of';
import { visitorKeysOff } from './entry/access-failures';
import { checkKey } from './entry/connection-check';
import { cookieWith, cookieWithout, keyCookie } from './entry/cookies';
import { gatekeeper } from './entry/gatekeeper';
import { readSmallJson } from './entry/read-small-json';
import { keyRegionsOf } from './entry/region-base';
import { env } from './env';
import { jsonHeaders, refusal, toResponse } from './failures';

const connecting = z.strictObject({
  api_key: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]{8,256}$/),
  region: z.enum(keyRegionNames),
});

/** Takes a visitor's own key, has its region accept it, and seals it into a cookie. */
export async function connectKey(request: Request, visitor: Visitor): Promise<Response> {
  const settings = env();
  if (!settings.allowsVisitorKeys) return toResponse(visitorKeysOff);
  const body = await readSmallJson(request, connecting);
  if (!body.ok) return body.error;
  const ownKey = { apiKey: body.value.api_key, region: body.value.region };
  if (!keyRegionsOf(settings).includes(ownKey.region)) {
    const message = `region: expected one of ${keyRegionsOf(settings).join(', ')}`;
    return toResponse(refusal('invalid_request', 400, message, 'region'));
  }
  const checked = await checkKey(ownKey, settings, fetchOverNode);
  if (!checked.ok) return toResponse(checked.error);
  const token = await gatekeeper().seal.seal(ownKey, visitor.name);
  return Response.json(factsOf({ name: visitor.name, ownKey }), {
    headers: { ...jsonHeaders, 'set-cookie': cookieWith(request, keyCookie, token, sealSeconds) },
  });
}

/** Forgets the visitor's own key. */
export function disconnectKey(): Response {
  const headers = { 'cache-control': 'no-store', 'set-cookie': cookieWithout(keyCookie) };
  return new Response(null, { status: 204, headers });
}
