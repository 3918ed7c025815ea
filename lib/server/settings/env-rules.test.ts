import { describe, expect, it } from 'vitest';
import { parseEnv } from '../env';
import { listeningHost } from './listening-host';

const key = { DASHSCOPE_API_KEY: 'sk-0123456789' };
const codes = { ACCESS_CODES: 'anna:correct-horse-battery' };
const secret = { SIGHTLINE_SECRET: 'a-secret-of-thirty-two-bytes-or-more' };
const reachable = { HOST: '0.0.0.0' };

const namesAtFault = (source: Record<string, string>) => {
  const parsed = parseEnv(source);
  return parsed.ok ? [] : parsed.error.split('\n').map((line) => line.split(':')[0]);
};

describe('a server that others can reach', () => {
  it.each([
    '0.0.0.0',
    '::',
    '192.168.1.5',
    '10.0.0.1',
    'sightline.example',
    '0',
    '128.0.0.1',
    '127.0.0.1.evil.example',
  ])('does not start with a key on %s when nothing protects it', (HOST) =>
    expect(namesAtFault({ ...key, HOST })).toEqual(['HOST']),
  );

  it('says in one sentence what is missing, without the key', () => {
    const parsed = parseEnv({ ...key, ...reachable });
    expect(parsed).toEqual({
      ok: false,
      error:
        'HOST: 0.0.0.0 lets others reach this server and spend its key, expected ACCESS_CODES, or OPEN_ACCESS=true if everybody may',
    });
  });

  it.each([
    ['it has codes', { ...key, ...codes, ...secret }],
    ['everybody may use it', { ...key, OPEN_ACCESS: 'true' }],
    ['there is no key to spend', {}],
  ])('starts when %s', (_when, source) => {
    expect(namesAtFault({ ...reachable, ...source })).toEqual([]);
  });

  it('is not opened by the word false', () => {
    expect(namesAtFault({ ...reachable, ...key, OPEN_ACCESS: 'false' })).toEqual(['HOST']);
    expect(namesAtFault({ ...reachable, ...key, OPEN_ACCESS: 'yes' })).toEqual(['OPEN_ACCESS']);
  });

  it.each([
    ['codes', codes],
    ['keys of visitors', { ALLOW_VISITOR_KEYS: 'true' }],
    ['a shared store', { REDIS_URL: 'redis://127.0.0.1:6379' }],
  ])('needs a secret of its own for %s', (_what, source) => {
    expect(namesAtFault({ ...reachable, ...source })).toEqual(['SIGHTLINE_SECRET']);
    expect(namesAtFault({ ...reachable, ...source, ...secret })).toEqual([]);
  });
});

describe('a server on loopback', () => {
  it.each(['127.0.0.1', 'localhost', '::1', '127.8.8.8'])('starts with a key alone on %s', (HOST) => {
    expect(namesAtFault({ ...key, HOST })).toEqual([]);
  });

  it('makes its secret itself', () => expect(namesAtFault({ ...key, ...codes })).toEqual([]));
});

describe('what is listened on', () => {
  const production = { NODE_ENV: 'production' };

  it('is HOST where our own entry serves, and while developing', () => {
    expect(listeningHost({ ...production, SIGHTLINE_ENTRY: 'own', HOST: '127.0.0.1' })).toBe('127.0.0.1');
    expect(listeningHost({ NODE_ENV: 'development', HOST: 'localhost', HOSTNAME: 'box' })).toBe('localhost');
  });

  it('is HOSTNAME or everything where another entry serves, whatever HOST says', () => {
    expect(listeningHost({ ...production, HOST: '127.0.0.1' })).toBe('0.0.0.0');
    expect(listeningHost({ ...production, HOSTNAME: '' })).toBe('0.0.0.0');
    expect(listeningHost({ ...production, HOSTNAME: '127.0.0.1' })).toBe('127.0.0.1');
    expect(
      namesAtFault({ ...key, HOST: listeningHost({ ...production, HOSTNAME: '3f2a91c0d7be' }) ?? '' }),
    ).toEqual(['HOST']);
  });
});

describe('ACCESS_CODES', () => {
  it.each([
    'anna:short-code',
    'anna',
    'anna:',
    ':correct-horse-battery',
    'an na:correct-horse-battery',
    'anna:correct horse battery',
    'anna:correct-horse-battery,anna:another-code-of-hers',
    'anna:correct-horse-battery,bob:correct-horse-battery',
    `anna:${'x'.repeat(201)}`,
  ])('%#: is refused in words that repeat no code', (ACCESS_CODES) => {
    const parsed = parseEnv({ ACCESS_CODES });
    expect(parsed).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^ACCESS_CODES: .*expected pairs/),
    });
    expect(JSON.stringify(parsed)).not.toMatch(/short-code|horse|xxx/);
  });

  it('takes names in any script, and codes with colons', () => {
    const parsed = parseEnv({ ACCESS_CODES: ' 团队:a:b:c-12-signs , bob:another-code-of-his,' });
    expect(parsed).toMatchObject({
      value: {
        accessCodes: [
          { name: '团队', code: 'a:b:c-12-signs' },
          { name: 'bob', code: 'another-code-of-his' },
        ],
      },
    });
  });
});

describe('SIGHTLINE_SECRET', () => {
  it('is refused when it is short, without being repeated', () => {
    const parsed = parseEnv({ SIGHTLINE_SECRET: 'short-secret' });
    expect(parsed).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^SIGHTLINE_SECRET: is too short/),
    });
    expect(JSON.stringify(parsed)).not.toContain('short-secret');
  });
});
