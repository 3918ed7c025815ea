import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCodeBook } from '@/lib/access/access-codes';
import { deriveKey } from '@/lib/access/derive-key';
import { createKeySeal } from '@/lib/access/sealed-key';
import { createSessions } from '@/lib/access/session';
import { apiRoute, openRoute } from './api-route';
import { signOut, tellSession, unlock } from './session-verbs';

const secret = 'a-secret-of-thirty-two-bytes-or-more';

beforeAll(() => {
  vi.stubEnv('ACCESS_CODES', 'anna:correct-horse-battery,bob:another-code-of-his');
  vi.stubEnv('SIGHTLINE_SECRET', secret);
  vi.stubEnv('ALLOW_VISITOR_KEYS', 'true');
  vi.stubEnv('LOG_LEVEL', 'silent');
});
afterAll(() => vi.unstubAllEnvs());

const routes = { GET: apiRoute(tellSession), POST: openRoute(unlock), DELETE: apiRoute(signOut) };
const wrongCode = 'wrong-horse-battery';

type Send = Record<string, string>;
let lastAddress = 0;
const newAddress = () => {
  lastAddress += 1;
  return `192.0.2.${lastAddress}`;
};

function send(method: keyof typeof routes, headers: Send, body?: unknown): Promise<Response> {
  const base = {
    host: 'localhost:3000',
    'content-type': 'application/json',
    'x-forwarded-for': newAddress(),
  };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const init = { method, headers: { ...base, ...headers } };
  return routes[method](
    new Request('http://localhost:3000/api/v1/session', body === undefined ? init : { ...init, body: text }),
  );
}
const codeOf = async (response: Response) => [response.status, (await response.json()).error?.code];
const cookiesOf = (response: Response) => response.headers.getSetCookie();
const sessionOf = async (code = 'correct-horse-battery') =>
  cookiesOf(await send('POST', {}, { code }))[0]?.split(';')[0] ?? '';

describe('unlocking', () => {
  it('gives a cookie that no script reads, and tells who it is', async () => {
    const response = await send('POST', {}, { code: ' correct-horse-battery\n' });
    expect([response.status, await response.json()]).toMatchObject([200, { name: 'anna', mayConnect: true }]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(cookiesOf(response)).toEqual([
      expect.stringMatching(/^sightline_session=[\w.-]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('keeps the cookie to HTTPS where the page came by it', async () => {
    const response = await send('POST', { 'x-forwarded-proto': 'https' }, { code: 'correct-horse-battery' });
    expect(cookiesOf(response)[0]).toMatch(/; HttpOnly; SameSite=Lax; Secure$/);
  });

  it('lets the cookie in as long as its code stands', async () => {
    const cookie = await sessionOf('another-code-of-his');
    const response = await send('GET', { cookie: `theme=dark; ${cookie}; a=b` });
    expect(await response.json()).toMatchObject({ name: 'bob', connectedRegion: null });
    const before = createCodeBook(
      [{ name: 'bob', code: 'the-code-before-it' }],
      deriveKey(secret, 'access-codes'),
    );
    const old = await createSessions(before, deriveKey(secret, 'session')).issue('bob');
    expect(await codeOf(await send('GET', { cookie: `sightline_session=${old}` }))).toEqual([
      401,
      'unlock_needed',
    ]);
  });

  it('refuses a wrong code, and says nothing of which are right', async () => {
    const response = await send('POST', {}, { code: wrongCode });
    const text = await response.clone().text();
    expect(await codeOf(response)).toEqual([401, 'wrong_access_code']);
    expect(text).not.toContain(wrongCode);
    expect(cookiesOf(response)).toEqual([]);
  });

  it.each([
    ['{', 400, null],
    ['[]', 400, null],
    [{ code: 7 }, 400, 'code'],
    [{ code: '' }, 400, 'code'],
    [{ code: 'correct-horse-battery', name: 'anna' }, 400, null],
    [{ code: 'x'.repeat(5000) }, 413, null],
    ['['.repeat(4000), 400, null],
  ])('%#: refuses a body of another form, and repeats nothing of it', async (body, status, param) => {
    const response = await send('POST', {}, body);
    const { error } = await response.json();
    expect([response.status, error.param]).toEqual([status, param]);
    expect(JSON.stringify(error)).not.toContain('horse');
  });
});

describe('tries', () => {
  const statusesOf = async (tries: readonly (() => Promise<Response>)[]) => {
    const statuses = [];
    for (const attempt of tries) statuses.push((await attempt()).status);
    return statuses;
  };

  it('are five a minute for an address, codes in headers counted with them', async () => {
    const from = { 'x-forwarded-for': newAddress() };
    const byForm = () => send('POST', from, { code: wrongCode });
    const byHeader = () => send('GET', { ...from, authorization: `Bearer ${wrongCode}` });
    expect(await statusesOf([byForm, byHeader, byForm, byHeader, byForm, byForm, byHeader])).toEqual([
      401, 401, 401, 401, 401, 429, 429,
    ]);
    const right = await send('POST', from, { code: 'correct-horse-battery' });
    expect(right.headers.get('retry-after')).toMatch(/^([1-9]|[1-5]\d|60)$/);
    expect(await codeOf(right)).toEqual([429, 'too_many_tries']);
    const rightHeader = await send('GET', { ...from, authorization: 'Bearer correct-horse-battery' });
    expect(await codeOf(rightHeader)).toEqual([429, 'too_many_tries']);
    expect((await send('POST', {}, { code: 'correct-horse-battery' })).status).toBe(200);
  });

  it('do not lock out who is in already', async () => {
    const from = { 'x-forwarded-for': newAddress() };
    const cookie = await sessionOf();
    for (let turn = 0; turn < 6; turn += 1) await send('POST', from, { code: wrongCode });
    expect((await send('GET', { ...from, cookie })).status).toBe(200);
  });

  it('are not made by requests without a code', async () => {
    const from = { 'x-forwarded-for': newAddress() };
    for (let turn = 0; turn < 8; turn += 1) await send('GET', { ...from, cookie: 'sightline_session=x.y.z' });
    for (let turn = 0; turn < 8; turn += 1) await send('POST', from, { code: 7 });
    expect((await send('POST', from, { code: 'correct-horse-battery' })).status).toBe(200);
  });
});

describe('a locked server', () => {
  it.each([
    {},
    { cookie: 'sightline_session=' },
    { cookie: 'sightline_session=x' },
    { authorization: 'Basic YW5uYTpjb3JyZWN0LWhvcnNlLWJhdHRlcnk=' },
    { authorization: 'Bearer' },
    { authorization: `Bearer ${wrongCode}` },
    { 'x-sightline-forwarded': '1' },
  ])('%#: asks for a code', async (headers: Send) => {
    for (const method of ['GET', 'DELETE'] as const) {
      const response = await send(method, headers);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await codeOf(response)).toEqual([401, 'unlock_needed']);
    }
  });

  it('takes the code in the header, in any case of the word', async () => {
    for (const word of ['Bearer', 'bearer']) {
      const response = await send('GET', { authorization: `${word} correct-horse-battery` });
      expect(await response.json()).toMatchObject({ name: 'anna' });
    }
  });

  it('believes the header before the cookie', async () => {
    const cookie = await sessionOf();
    expect((await send('GET', { cookie, authorization: `Bearer ${wrongCode}` })).status).toBe(401);
    const both = await send('GET', { cookie, authorization: 'Bearer another-code-of-his' });
    expect(await both.json()).toMatchObject({ name: 'bob' });
  });
});

describe('signing out', () => {
  it('takes both cookies away', async () => {
    const response = await send('DELETE', { cookie: await sessionOf() });
    expect(response.status).toBe(204);
    expect(cookiesOf(response)).toEqual([
      'sightline_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
      'sightline_key=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
    ]);
  });
});

describe('a key of somebody else in the same browser', () => {
  const keyOf = (name: string | null) =>
    createKeySeal(deriveKey(secret, 'visitor-key')).seal({ apiKey: 'sk-own', region: 'intl' }, name);

  it('is taken away when another name unlocks', async () => {
    const cookie = `sightline_key=${await keyOf('anna')}`;
    const response = await send('POST', { cookie }, { code: 'another-code-of-his' });
    expect(await response.json()).toMatchObject({ name: 'bob', connectedRegion: null });
    expect(cookiesOf(response)[1]).toMatch(/^sightline_key=; Max-Age=0/);
  });

  it('stays when its own name unlocks again', async () => {
    const cookie = `sightline_key=${await keyOf('anna')}`;
    const response = await send('POST', { cookie }, { code: 'correct-horse-battery' });
    expect(await response.json()).toMatchObject({ name: 'anna', connectedRegion: 'intl' });
    expect(cookiesOf(response)).toHaveLength(1);
  });

  it.each(['bob', null])('of %s is not connected in this session', async (name) => {
    const cookie = `${await sessionOf()}; sightline_key=${await keyOf(name)}`;
    const response = await send('GET', { cookie });
    expect(await response.json()).toMatchObject({ name: 'anna', connectedRegion: null });
  });
});
