import { expect, it } from 'vitest';
import { askWhoIsHere, connectKey, disconnectKey, signOut, unlock } from './access-client';

const facts = {
  name: 'anna',
  connectedRegion: null,
  mayConnect: true,
  regions: ['intl', 'server'],
  mayFetchMedia: false,
};

/** A server that gives one answer and remembers what it was asked. */
function serverWith(answer: () => Response) {
  const asked: { url: string; method: string | undefined; body: unknown }[] = [];
  const fetch = async (url: string, init: RequestInit = {}) => {
    asked.push({
      url,
      method: init.method,
      body: init.body === undefined ? null : JSON.parse(String(init.body)),
    });
    return answer();
  };
  return { asked, fetch };
}

const refusing = (status: number, code: string, headers: HeadersInit = {}) =>
  serverWith(() =>
    Response.json({ error: { message: 'no', type: 't', code, param: null } }, { status, headers }),
  );

it('gives the code in the body and reads who is here', async () => {
  const { asked, fetch } = serverWith(() => Response.json(facts));
  expect(await unlock(fetch, 'correct-horse')).toEqual({ ok: true, value: facts });
  expect(await askWhoIsHere(fetch)).toEqual({ ok: true, value: facts });
  expect(asked).toEqual([
    { url: '/api/v1/session', method: 'POST', body: { code: 'correct-horse' } },
    { url: '/api/v1/session', method: 'GET', body: null },
  ]);
});

it('gives the key in the body, and ends connection and session', async () => {
  const connected = { ...facts, connectedRegion: 'server' };
  const { asked, fetch } = serverWith(() => Response.json(connected));
  expect(await connectKey(fetch, 'sk-1', 'server')).toEqual({ ok: true, value: connected });
  const gone = serverWith(() => new Response(null, { status: 204 }));
  expect(await disconnectKey(gone.fetch)).toEqual({ ok: true, value: null });
  expect(await signOut(gone.fetch)).toEqual({ ok: true, value: null });
  expect(asked).toEqual([
    { url: '/api/v1/connection', method: 'POST', body: { api_key: 'sk-1', region: 'server' } },
  ]);
  expect(gone.asked.map(({ url, method }) => `${method} ${url}`)).toEqual([
    'DELETE /api/v1/connection',
    'DELETE /api/v1/session',
  ]);
});

it('tells failures apart, and how long to wait', async () => {
  const wrong = await unlock(refusing(401, 'wrong_access_code').fetch, 'x');
  expect(wrong).toMatchObject({ ok: false, error: { code: 'wrong_access_code' } });
  const tired = await unlock(refusing(429, 'too_many_tries', { 'retry-after': '42' }).fetch, 'x');
  expect(tired).toMatchObject({ ok: false, error: { code: 'too_many_tries', retryAfterSeconds: 42 } });
});

it('takes a broken connection and a strange answer for failures', async () => {
  const broken = await signOut(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(broken).toMatchObject({ ok: false, error: { code: 'server_unreachable' } });
  const strange = await askWhoIsHere(serverWith(() => new Response('<html>')).fetch);
  expect(strange).toMatchObject({ ok: false, error: { code: 'internal_error' } });
  const unknown = await askWhoIsHere(
    serverWith(() => Response.json({ ...facts, connectedRegion: 'mars', regions: ['mars', 'cn'] })).fetch,
  );
  expect(unknown).toMatchObject({ ok: true, value: { connectedRegion: null, regions: ['cn'] } });
});
