import { isRecord } from '@/lib/core/is-record';
import { err, ok, type Result } from '@/lib/core/result';
import type { AccessFacts } from '@/lib/protocol/access-facts';
import { decodeFailure } from '@/lib/protocol/decode';
import type { Failure } from '@/lib/protocol/failure';
import { booleanAt, listAt, parseJson, stringAt } from '@/lib/protocol/json-fields';
import { type KeyRegionName, keyRegionNames } from '@/lib/protocol/region';
import { serverUnreachable } from './send-turn';
import type { WorkspaceDeps } from './workspace-deps';

type Fetch = WorkspaceDeps['fetch'];
type Facts = Promise<Result<AccessFacts, Failure>>;

/** Who uses this browser, as the server sees it now; `unlock_needed` when nobody does. Never rejects. */
export function askWhoIsHere(fetch: Fetch): Facts {
  return ask(fetch, '/api/v1/session', 'GET');
}

/** Gives an access code; the server answers with a cookie that scripts cannot read. Never rejects. */
export function unlock(fetch: Fetch, code: string): Facts {
  return ask(fetch, '/api/v1/session', 'POST', { code });
}

/** Ends the session of this browser. Never rejects. */
export function signOut(fetch: Fetch): Promise<Result<null, Failure>> {
  return end(fetch, '/api/v1/session');
}

/** Has the server try a key and seal it into a cookie that scripts cannot read. Never rejects. */
export function connectKey(fetch: Fetch, apiKey: string, region: KeyRegionName): Facts {
  return ask(fetch, '/api/v1/connection', 'POST', { api_key: apiKey, region });
}

/** Takes the sealed key away again. Never rejects. */
export function disconnectKey(fetch: Fetch): Promise<Result<null, Failure>> {
  return end(fetch, '/api/v1/connection');
}

/** What to show as a region's name: null for a value that is none. */
export function readRegion(value: unknown): KeyRegionName | null {
  return keyRegionNames.find((name) => name === value) ?? null;
}

async function ask(fetch: Fetch, url: string, method: 'GET' | 'POST', body?: object): Facts {
  const answer = await exchange(fetch, url, method, body);
  if (!answer.ok) return answer;
  const facts = readAccessFacts(parseJson(answer.value));
  return facts === null ? err(notFacts) : ok(facts);
}

async function end(fetch: Fetch, url: string): Promise<Result<null, Failure>> {
  const answer = await exchange(fetch, url, 'DELETE');
  return answer.ok ? ok(null) : answer;
}

/** The text of a good answer, or why there is none. */
async function exchange(
  fetch: Fetch,
  url: string,
  method: string,
  body?: object,
): Promise<Result<string, Failure>> {
  try {
    const response = await fetch(url, {
      method,
      cache: 'no-store',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return response.ok ? ok(text) : err(failureOf(response, text));
  } catch {
    return err(serverUnreachable);
  }
}

function failureOf(response: Response, text: string): Failure {
  const failure = decodeFailure(response.status, text);
  const waitSeconds = Number(response.headers.get('retry-after'));
  return failure.retryAfterSeconds === undefined && waitSeconds > 0
    ? { ...failure, retryAfterSeconds: waitSeconds }
    : failure;
}

function readAccessFacts(value: unknown): AccessFacts | null {
  const mayConnect = booleanAt(value, 'mayConnect');
  if (!isRecord(value) || mayConnect === null) return null;
  return {
    name: stringAt(value, 'name'),
    connectedRegion: readRegion(value.connectedRegion),
    mayConnect,
    regions: listAt(value, 'regions').flatMap((region) => readRegion(region) ?? []),
    mayFetchMedia: booleanAt(value, 'mayFetchMedia') === true,
  };
}

/** Something between the page and the server answered in its place. */
const notFacts: Failure = {
  code: 'internal_error',
  message: 'The server did not say who is here.',
  param: null,
  retryable: true,
  status: 502,
};
