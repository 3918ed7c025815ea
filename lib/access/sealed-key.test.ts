import { describe, expect, it } from 'vitest';
import { createCodeBook } from './access-codes';
import { deriveKey } from './derive-key';
import { createKeySeal, sealSeconds } from './sealed-key';
import { createSessions } from './session';

const start = Date.UTC(2026, 10, 21);
let now = start;

const secret = 'a secret of thirty-two bytes or more';
const sealOf = (withSecret = secret) => createKeySeal(deriveKey(withSecret, 'visitor-key'), () => now);
const ownKey = { apiKey: 'sk-0123456789abcdef', region: 'cn' } as const;

describe('a sealed key', () => {
  it('is opened by every process that has the secret, for the same name', async () => {
    const token = await sealOf().seal(ownKey, 'anna');
    expect(await sealOf().open(token, 'anna')).toEqual(ownKey);
    const unnamed = await sealOf().seal({ ...ownKey, region: 'server' }, null);
    expect(await sealOf().open(unnamed, null)).toEqual({ ...ownKey, region: 'server' });
  });

  it('stays shut for another name, and for none', async () => {
    const token = await sealOf().seal(ownKey, 'anna');
    for (const name of ['bob', '', null]) expect(await sealOf().open(token, name)).toBeNull();
    expect(await sealOf().open(await sealOf().seal(ownKey, null), 'anna')).toBeNull();
  });

  it('stays shut with another secret, and when a sign of it was changed', async () => {
    const token = await sealOf().seal(ownKey, null);
    expect(await sealOf('another secret, as long as the first').open(token, null)).toBeNull();
    const at = token.length - 30;
    const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
    for (const other of [changed, '', 'a..b.c.d', 'nonsense']) {
      expect(await sealOf().open(other, null)).toBeNull();
    }
  });

  it('lives for thirty days', async () => {
    const token = await sealOf().seal(ownKey, null);
    now = start + (sealSeconds - 1) * 1000;
    expect(await sealOf().open(token, null)).toEqual(ownKey);
    now = start + sealSeconds * 1000;
    expect(await sealOf().open(token, null)).toBeNull();
    now = start;
  });

  it('shows nothing of the key, and fits into a cookie', async () => {
    const token = await sealOf().seal({ apiKey: `sk-${'k'.repeat(253)}`, region: 'intl' }, '名'.repeat(40));
    expect(token.length).toBeLessThan(3800);
    for (const part of token.split('.')) {
      expect(Buffer.from(part, 'base64url').toString('latin1')).not.toContain('kkkk');
    }
  });

  it('is no session, and a session is no key', async () => {
    const book = createCodeBook([{ name: 'anna', code: 'c'.repeat(12) }], deriveKey(secret, 'access-codes'));
    const sessions = createSessions(book, deriveKey(secret, 'session'), () => now);
    expect(await sessions.nameOf(await sealOf().seal(ownKey, 'anna'))).toBeNull();
    expect(await sealOf().open(await sessions.issue('anna'), 'anna')).toBeNull();
  });
});
