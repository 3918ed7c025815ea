import { afterEach, describe, expect, it, vi } from 'vitest';

const key = { DASHSCOPE_API_KEY: 'sk-0123456789' };
const codes = {
  ACCESS_CODES: 'anna:correct-horse-battery',
  SIGHTLINE_SECRET: 'a-secret-of-thirty-two-bytes-or-more',
};
const behindProxy = { 'x-sightline-forwarded': '1', 'x-forwarded-for': '203.0.113.7' };

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
  for (const name of Object.keys(globalThis).filter((known) => known.startsWith('sightline'))) {
    Reflect.deleteProperty(globalThis, name);
  }
});

/** Lets a request in under settings of its own: a process reads them once. */
async function admitted(
  variables: Record<string, string>,
  headers: Record<string, string> = {},
  method = 'POST',
  path = 'chat/completions',
) {
  for (const [name, value] of Object.entries({ LOG_LEVEL: 'silent', ...variables })) vi.stubEnv(name, value);
  const { admit } = await import('./admit');
  const visitor = await admit(new Request(`http://localhost/api/v1/${path}`, { method, headers }));
  return visitor.ok ? visitor.value : visitor.error.code;
}

describe('a server with a key and nothing that protects it', () => {
  it('refuses what came through a proxy', async () => {
    expect(await admitted(key, behindProxy)).toBe('exposed_by_proxy');
    expect(await admitted({ ...key, TRUST_PROXY: '1' }, behindProxy)).toBe('exposed_by_proxy');
  });

  it('refuses it before anything else, whatever else it brings', async () => {
    const headers = {
      ...behindProxy,
      authorization: 'Bearer correct-horse-battery',
      cookie: 'sightline_key=x',
    };
    expect(await admitted(key, headers)).toBe('exposed_by_proxy');
  });

  it('serves its own machine, and a code in a header is nothing to it', async () => {
    const headers = { 'x-forwarded-for': '127.0.0.1', authorization: 'Bearer any-key-at-all' };
    expect(await admitted(key, headers)).toEqual({ name: null, address: '127.0.0.1', ownKey: null });
  });

  it.each([
    ['there is no key to spend', {}],
    ['everybody may use it', { ...key, OPEN_ACCESS: 'true' }],
  ])('lets a proxy speak when %s', async (_when, variables) => {
    expect(await admitted(variables, behindProxy)).toMatchObject({ name: null, address: '203.0.113.7' });
  });

  it('asks for a code instead when there are codes', async () => {
    expect(await admitted({ ...key, ...codes }, behindProxy)).toBe('unlock_needed');
    const withCode = { ...behindProxy, authorization: 'Bearer correct-horse-battery' };
    expect(await admitted({ ...key, ...codes }, withCode)).toMatchObject({ name: 'anna' });
  });
});

describe('a key that a visitor connected', () => {
  const sealed = async (region: 'intl' | 'server') => {
    const { createKeySeal } = await import('@/lib/access/sealed-key');
    const { deriveKey } = await import('@/lib/access/derive-key');
    const seal = createKeySeal(deriveKey(codes.SIGHTLINE_SECRET, 'visitor-key'));
    return `sightline_key=${await seal.seal({ apiKey: 'sk-own-0123456789', region }, null)}`;
  };
  const { SIGHTLINE_SECRET } = codes;

  it('is the visitor’s', async () => {
    expect(await admitted({ ...key, SIGHTLINE_SECRET }, { cookie: await sealed('intl') })).toMatchObject({
      ownKey: { apiKey: 'sk-own-0123456789', region: 'intl' },
    });
  });

  it.each([
    [
      'this server takes no keys of visitors any more',
      { SIGHTLINE_SECRET, ALLOW_VISITOR_KEYS: 'false' },
      'intl',
    ],
    ['the server’s own endpoint is a region again', { SIGHTLINE_SECRET }, 'server'],
    ['the secret was changed', { SIGHTLINE_SECRET: `${SIGHTLINE_SECRET}-new` }, 'intl'],
  ] as const)('does not give way to the server’s in silence when %s', async (_when, variables, region) => {
    expect(await admitted({ ...key, ...variables }, { cookie: await sealed(region) })).toBe(
      'connection_ended',
    );
  });
});

describe('a connected key that ended', () => {
  const cookie = 'sightline_key=nonsense';

  it.each(['chat/completions', 'uploads'])('is told where it would have paid: %s', async (path) => {
    const variables = { ...key, SIGHTLINE_SECRET: codes.SIGHTLINE_SECRET };
    expect(await admitted(variables, { cookie }, 'POST', path)).toBe('connection_ended');
  });

  it.each([
    ['GET', 'models'],
    ['GET', 'session'],
    ['DELETE', 'session'],
    ['DELETE', 'connection'],
    ['POST', 'connection'],
  ])('is in nobody’s way where nothing is paid: %s %s', async (method, path) => {
    const variables = { ...key, SIGHTLINE_SECRET: codes.SIGHTLINE_SECRET };
    expect(await admitted(variables, { cookie }, method, path)).toMatchObject({ ownKey: null });
  });
});

describe('what the page knows', () => {
  const facts = async (variables: Record<string, string>, cookies: Record<string, string> = {}) => {
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const { accessOf } = await import('../access-of');
    return accessOf((name) => cookies[name]);
  };

  it('is that it must be unlocked', async () => {
    expect(await facts(codes)).toBeNull();
    expect(await facts(codes, { sightline_session: 'x.y.z' })).toBeNull();
  });

  it('is who it is, and that visitors’ keys are off once there are codes', async () => {
    vi.stubEnv('ACCESS_CODES', codes.ACCESS_CODES);
    vi.stubEnv('SIGHTLINE_SECRET', codes.SIGHTLINE_SECRET);
    const { gatekeeper } = await import('./gatekeeper');
    const session = await gatekeeper().sessions.issue('anna');
    expect(await facts(codes, { sightline_session: session })).toEqual({
      name: 'anna',
      connectedRegion: null,
      mayConnect: false,
      regions: [],
      mayFetchMedia: false,
    });
  });

  it('is which regions there are to choose from, the usual one first', async () => {
    expect(await facts({ DASHSCOPE_REGION: 'cn', ALLOW_REMOTE_MEDIA: 'true' })).toEqual({
      name: null,
      connectedRegion: null,
      mayConnect: true,
      regions: ['cn', 'intl', 'us', 'hk'],
      mayFetchMedia: true,
    });
  });

  it('is not that a key is connected which cannot be read', async () => {
    expect(await facts(codes, { sightline_key: 'nonsense' })).toBeNull();
    vi.stubEnv('ACCESS_CODES', '');
    vi.resetModules();
    Reflect.deleteProperty(globalThis, 'sightlineGatekeeper');
    expect(await facts({ ACCESS_CODES: '' }, { sightline_key: 'nonsense' })).toMatchObject({
      connectedRegion: null,
    });
  });
});
