import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { answering, type StagedUpstream, stageUpstream } from '@/lib/providers/staged-upstream';
import { apiRoute } from './api-route';
import { connectKey, disconnectKey } from './connection-verbs';
import { tellSession } from './session-verbs';

const secret = 'a-secret-of-thirty-two-bytes-or-more';
const apiKey = 'sk-visitor-0123456789';

let upstream: StagedUpstream;
let play: Parameters<typeof stageUpstream>[0];

beforeAll(async () => {
  upstream = await stageUpstream((response, heard) => play(response, heard));
  vi.stubEnv('SIGHTLINE_SECRET', secret);
  vi.stubEnv('DASHSCOPE_BASE_URL', upstream.baseUrl);
  vi.stubEnv('DASHSCOPE_API_KEY', 'sk-server-0123456789');
  vi.stubEnv('LOG_LEVEL', 'silent');
});
beforeEach(() => {
  play = answering(200, 'application/json', '{"object":"list","data":[]}');
});
afterAll(async () => {
  await upstream.close();
  vi.unstubAllEnvs();
});

const routes = { GET: apiRoute(tellSession), POST: apiRoute(connectKey), DELETE: apiRoute(disconnectKey) };

function send(method: keyof typeof routes, cookie = '', body?: unknown): Promise<Response> {
  const headers = { host: 'localhost:3000', 'content-type': 'application/json', cookie };
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  return routes[method](new Request('http://localhost:3000/api/v1/connection', init));
}
const connect = (body: unknown) => send('POST', '', body);

describe('connecting a key', () => {
  it('has its region try it, seals it, and tells no more than the region', async () => {
    const response = await connect({ api_key: ` ${apiKey}\n`, region: 'server' });
    const [cookie = ''] = response.headers.getSetCookie();
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(JSON.parse(text)).toEqual({
      name: null,
      connectedRegion: 'server',
      mayFetchMedia: false,
      mayConnect: true,
      regions: ['server', 'intl', 'cn', 'us', 'hk'],
    });
    expect(cookie).toMatch(/^sightline_key=[\w.-]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(text + cookie).not.toContain('visitor-0123');
    expect(upstream.heard.at(-1)).toMatchObject({
      method: 'GET',
      path: '/compatible-mode/v1/models',
      headers: { authorization: `Bearer ${apiKey}` },
    });
    const session = await send('GET', cookie.split(';')[0]);
    expect(await session.json()).toMatchObject({ connectedRegion: 'server' });
  });

  it('seals nothing that the region refuses', async () => {
    play = answering(401, 'application/json', `{"error":{"message":"Incorrect ${apiKey}"}}`);
    const response = await connect({ api_key: apiKey, region: 'server' });
    expect(response.headers.getSetCookie()).toEqual([]);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'invalid_api_key', param: 'api_key' } });
    expect(text).not.toContain('visitor-0123');
  });

  it.each([
    [{ api_key: apiKey, region: 'mars' }, 'region'],
    [{ api_key: apiKey }, 'region'],
    [{ region: 'server' }, 'api_key'],
    [{ api_key: 'short', region: 'server' }, 'api_key'],
    [{ api_key: `two words ${apiKey}`, region: 'server' }, 'api_key'],
    [{ api_key: `${apiKey}\u0000`, region: 'server' }, 'api_key'],
    [{ api_key: 'k'.repeat(257), region: 'server' }, 'api_key'],
    [{ api_key: apiKey, region: 'server', base_url: 'http://evil.example' }, null],
    [[], null],
  ])('%#: refuses a body of another form, and asks nobody', async (body, param) => {
    const before = upstream.heard.length;
    const response = await connect(body);
    const text = await response.text();
    expect([response.status, JSON.parse(text).error.param]).toEqual([400, param]);
    expect(text).not.toContain('visitor-0123');
    expect(upstream.heard).toHaveLength(before);
  });
});

describe('disconnecting', () => {
  it('takes the cookie away', async () => {
    const response = await send('DELETE', '');
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()).toEqual([
      'sightline_key=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
    ]);
  });

  it('takes a cookie away that cannot be read', async () => {
    const response = await send('DELETE', 'sightline_key=nonsense');
    expect([response.status, response.headers.getSetCookie().length]).toEqual([204, 1]);
  });

  it('is what the page sees of a cookie that cannot be read, and connecting anew replaces it', async () => {
    const response = await send('GET', 'sightline_key=nonsense');
    expect(await response.json()).toMatchObject({ connectedRegion: null });
    const again = await send('POST', 'sightline_key=nonsense', { api_key: apiKey, region: 'server' });
    expect(await again.json()).toMatchObject({ connectedRegion: 'server' });
  });
});
