import { UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { createCodeBook } from './access-codes';
import { deriveKey } from './derive-key';
import { createSessions, sessionSeconds } from './session';

const start = Date.UTC(2026, 10, 21);
let now = start;

const secret = 'a secret of thirty-two bytes or more';
const bookOf = (code: string, withSecret = secret) =>
  createCodeBook([{ name: 'anna', code }], deriveKey(withSecret, 'access-codes'));
const sessionsOf = (code = 'correct-horse-battery', withSecret = secret) =>
  createSessions(bookOf(code, withSecret), deriveKey(withSecret, 'session'), () => now);

describe('a session', () => {
  it('is good for thirty days, in every process that has the secret', async () => {
    now = start;
    const token = await sessionsOf().issue('anna');
    expect(await sessionsOf().nameOf(token)).toBe('anna');
    now = start + (sessionSeconds - 1) * 1000;
    expect(await sessionsOf().nameOf(token)).toBe('anna');
    now = start + sessionSeconds * 1000;
    expect(await sessionsOf().nameOf(token)).toBeNull();
    now = start;
  });

  it('ends when its code is changed, removed or given to another name', async () => {
    const token = await sessionsOf().issue('anna');
    expect(await sessionsOf('a-new-code-for-anna').nameOf(token)).toBeNull();
    const key = deriveKey(secret, 'access-codes');
    const removed = createCodeBook([{ name: 'bob', code: 'correct-horse-battery' }], key);
    expect(await createSessions(removed, deriveKey(secret, 'session')).nameOf(token)).toBeNull();
    expect(
      await createSessions(createCodeBook([], key), deriveKey(secret, 'session')).nameOf(token),
    ).toBeNull();
  });

  it('ends when the secret is changed', async () => {
    const token = await sessionsOf().issue('anna');
    expect(await sessionsOf(undefined, 'another secret, as long as the first').nameOf(token)).toBeNull();
  });

  it('is nobody’s when a sign of it was changed', async () => {
    const token = await sessionsOf().issue('anna');
    for (const at of [2, token.indexOf('.') + 5, token.length - 5]) {
      const other = token[at] === 'A' ? 'B' : 'A';
      expect(await sessionsOf().nameOf(token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
    }
  });

  it('is nobody’s without a signature, and nonsense is nobody’s', async () => {
    const unsigned = new UnsecuredJWT({ code: bookOf('correct-horse-battery').fingerprintOf('anna') })
      .setSubject('anna')
      .setExpirationTime('1 day')
      .encode();
    for (const token of [unsigned, '', 'a.b.c', 'x'.repeat(10_000)]) {
      expect(await sessionsOf().nameOf(token)).toBeNull();
    }
  });

  it('holds nothing of the code', async () => {
    const [, payload = ''] = (await sessionsOf().issue('anna')).split('.');
    expect(Buffer.from(payload, 'base64url').toString()).not.toContain('horse');
  });

  it('is not to be had for a name without a code', async () => {
    const token = await sessionsOf().issue('nobody');
    expect(await sessionsOf().nameOf(token)).toBeNull();
  });
});
