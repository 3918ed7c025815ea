import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { namedRoutes } from '@/lib/server/log/request-record';
import { overwriteForwarded } from './overwrite-forwarded.mjs';
import { createPatientServer, usualPatience } from './patient-server.mjs';
import { readServeSettings } from './serve-settings.mjs';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const code = 'correct-horse-battery';

vi.stubEnv('ACCESS_CODES', `anna:${code}`);
vi.stubEnv('SIGHTLINE_SECRET', 'a-secret-of-thirty-two-bytes-or-more');
vi.stubEnv('DASHSCOPE_API_KEY', 'sk-0123456789');
vi.stubEnv('LOG_LEVEL', 'silent');

const api = fileURLToPath(new URL('../../app/api/', import.meta.url));
const files = readdirSync(api, { recursive: true })
  .filter((path) => path.endsWith('route.ts'))
  .toSorted();

/** Every exported method of every route file of the tree. */
const routes = (
  await Promise.all(
    files.map(async (path) => {
      const exported = await import(/* @vite-ignore */ `${api}${path}`);
      const address = `/api/${path.replace(/\/?route\.ts$/, '').replace('[[...path]]', 'no/such/thing')}`;
      return methods
        .filter((method) => method in exported)
        .map((method) => ({ method, address, handle: exported[method] }));
    }),
  )
).flat();

const named = ({ method, address }) => `${method} ${address}`;
/** The one way in: it takes the code in its body. */
const wayIn = 'POST /api/v1/session';

const call = ({ method, address, handle }, headers = {}) =>
  handle(
    new Request(`http://localhost:3000${address}`, {
      method,
      headers: { host: 'localhost:3000', 'content-type': 'application/json', ...headers },
      ...(method === 'GET' || method === 'HEAD' ? {} : { body: '{}' }),
    }),
  );
const outcomeOf = async (response) => {
  const { error } = await response.json();
  return [response.status, error.code];
};
/** With the body that this route takes: JSON, or media. */
const callInForm = async (route, headers) => {
  const response = await call(route, headers);
  return response.status === 415 ? call(route, { ...headers, 'content-type': 'video/mp4' }) : response;
};

afterAll(() => vi.unstubAllEnvs());

it('lets the log name every route, and nothing else', () => {
  const served = files
    .filter((path) => path.startsWith('v1/'))
    .map((path) => `/api/${path.replace('/route.ts', '')}`);
  expect([...namedRoutes].toSorted()).toEqual(served);
});

it('finds the routes', () => {
  const found = routes.map(named);
  expect(found).toContain(wayIn);
  expect(found).toEqual(
    expect.arrayContaining(['POST /api/v1/chat/completions', 'GET /api/v1/models', 'GET /api/no/such/thing']),
  );
  expect(new Set(found).size).toBe(found.length);
});

describe.each(routes.map((route) => [named(route), route]))('%s', (name, route) => {
  if (name !== wayIn) {
    it('asks for a code', async () => {
      expect(await outcomeOf(await callInForm(route))).toEqual([401, 'unlock_needed']);
    });

    it('answers a code', async () => {
      const response = await callInForm(route, { authorization: `Bearer ${code}` });
      expect(response.status).not.toBe(401);
      expect(response.status).toBeLessThan(500);
      await response.body?.cancel();
    });
  }

  it('is not for pages of other sites', async () => {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const sent = { authorization: `Bearer ${code}`, ...headers };
      expect(await outcomeOf(await call(route, sent))).toEqual([403, 'cross_site']);
    }
  });

  it('is not for names that lead here by chance or trick', async () => {
    for (const host of ['evil.example', 'localhost.evil.example:3000', '192.168.1.5']) {
      const sent = { authorization: `Bearer ${code}`, host };
      expect(await outcomeOf(await call(route, sent))).toEqual([403, 'host_not_allowed']);
    }
  });

  if (route.method === 'POST') {
    it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
      'does not take what a page may send as %j without asking',
      async (type) => {
        const sent = { authorization: `Bearer ${code}`, 'content-type': type };
        expect(await outcomeOf(await call(route, sent))).toEqual([415, 'unsupported_content_type']);
      },
    );
  }

  it('sends no leave for other sites along', async () => {
    const response = await callInForm(route, { authorization: `Bearer ${code}` });
    expect([...response.headers.keys()].filter((key) => key.startsWith('access-control-'))).toEqual([]);
    await response.body?.cancel();
  });
});

describe('behind the server’s entry', () => {
  let server;
  let origin;
  const models = routes.find((route) => named(route) === 'GET /api/v1/models');

  beforeAll(async () => {
    const { trust } = readServeSettings({});
    server = createPatientServer(usualPatience, async (incoming, outgoing) => {
      overwriteForwarded(incoming, trust);
      const request = new Request(`http://localhost${incoming.url}`, { headers: incoming.headers });
      const response = await models.handle(request);
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(await response.text());
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${server.address().port}`;
  });
  afterAll(() => server.close());

  it('a forged X-Forwarded-For is no other address', async () => {
    const statuses = [];
    for (let turn = 1; turn <= 7; turn += 1) {
      const headers = {
        authorization: 'Bearer wrong-horse-battery',
        'x-forwarded-for': `203.0.113.${turn}`,
        forwarded: `for=203.0.113.${turn}`,
        'x-real-ip': `203.0.113.${turn}`,
        'x-sightline-forwarded': '',
      };
      const response = await fetch(`${origin}/api/v1/models`, { headers });
      statuses.push(response.status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });
});
