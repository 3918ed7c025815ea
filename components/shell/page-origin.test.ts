import { describe, expect, it } from 'vitest';
import { pageOrigin } from './page-origin';

const originOf = (headers: Record<string, string>) => pageOrigin((name) => headers[name] ?? null)?.href;

describe('pageOrigin', () => {
  it('is what a proxy in front was asked for', () => {
    const behindProxy = {
      host: '10.0.0.7:3000',
      'x-forwarded-host': 'See.example',
      'x-forwarded-proto': 'https',
    };
    expect(originOf(behindProxy)).toBe('https://see.example/');
  });

  it('is the host itself where nothing stands in front', () => {
    expect(originOf({ host: '127.0.0.1:3000' })).toBe('http://127.0.0.1:3000/');
    expect(originOf({ host: '[::1]:3000', 'x-forwarded-host': '' })).toBe('http://[::1]:3000/');
  });

  it.each(['', 'a b', 'user@evil.example', 'evil.example/path', 'x?y'])(
    'is not made of the host "%s"',
    (host) => expect(originOf({ host })).toBeUndefined(),
  );
});
