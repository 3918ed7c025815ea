import 'server-only';
import { createSecretKey } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { CodeBook } from './access-codes';

export const sessionSeconds = 30 * 24 * 60 * 60;

/** Sessions that a cookie holds whole: nothing is kept of them on the server. */
export interface Sessions {
  /** A signed token for whoever gave the code of this name, good for `sessionSeconds`. */
  issue(name: string): Promise<string>;
  /** Whose session this is; null when it is none, has run out, or the code it was unlocked with is not valid any more. */
  nameOf(token: string): Promise<string | null>;
}

/** `key` signs the tokens (HS256); `now` is in milliseconds. */
export function createSessions(codes: CodeBook, key: Buffer, now: () => number = Date.now): Sessions {
  const signingKey = createSecretKey(key);
  return {
    issue(name) {
      const seconds = Math.floor(now() / 1000);
      return new SignJWT({ code: codes.fingerprintOf(name) })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(name)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + sessionSeconds)
        .sign(signingKey);
    },
    async nameOf(token) {
      try {
        const { payload } = await jwtVerify(token, signingKey, {
          algorithms: ['HS256'],
          requiredClaims: ['sub', 'exp', 'code'],
          currentDate: new Date(now()),
        });
        const name = payload.sub ?? '';
        const fingerprint = codes.fingerprintOf(name);
        return fingerprint !== null && fingerprint === payload.code ? name : null;
      } catch {
        return null;
      }
    },
  };
}
