import { describe, expect, it } from 'vitest';
import { createUploadTokens } from './upload-tokens';

const key = Buffer.alloc(32, 7);
const grant = { url: 'oss://a/b.mp4', model: 'qwen3-vl-plus', visitorName: 'anna', apiKey: 'sk-1' };
const expiresAt = 1_900_000_000;
const at = (seconds: number) => createUploadTokens(key, () => seconds * 1000);
const token = at(0).give(grant, expiresAt);

describe('createUploadTokens', () => {
  it('takes what it gave out, among others, until it runs out', () => {
    expect(at(expiresAt - 1).check(grant, ['', 'nonsense', token])).toBe('valid');
    expect(at(expiresAt).check(grant, [token])).toBe('expired');
  });

  it('tells nothing', () => {
    expect(token).toMatch(/^1900000000\.[\w-]{43}$/);
  });

  it.each([
    ['another address', { url: 'oss://a/c.mp4' }],
    ['another model', { model: 'qwen3-vl-flash' }],
    ['another visitor', { visitorName: 'ben' }],
    ['a visitor without a code', { visitorName: null }],
    ['another account', { apiKey: 'sk-2' }],
  ])('does not take it for %s', (_what, other) => {
    expect(at(0).check({ ...grant, ...other }, [token])).toBe('unknown');
  });

  it('takes no token that was changed or made with another key', () => {
    const later = token.replace('1900000000', '1999999999');
    const forged = createUploadTokens(Buffer.alloc(32, 8)).give(grant, expiresAt);
    const cut = token.slice(0, -1);
    expect(at(0).check(grant, [later, forged, cut, `${token}=`, `${token}.${token}`, ''])).toBe('unknown');
  });
});
