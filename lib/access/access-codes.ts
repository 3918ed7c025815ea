import 'server-only';
import { createHmac, hash, timingSafeEqual } from 'node:crypto';

export interface NamedCode {
  readonly name: string;
  readonly code: string;
}

/** Who has which access code, without the codes. */
export interface CodeBook {
  readonly isEmpty: boolean;
  /** Whose code this is, or null. Takes as long for a right code as for a wrong one of the same length. */
  nameOf(code: string): string | null;
  /** What a session keeps in place of the code: it changes when the code does. Null for a name that has no code. */
  fingerprintOf(name: string): string | null;
}

/** `key` keys the hashes, so that a fingerprint in a browser says nothing of the code to whoever would guess it. */
export function createCodeBook(codes: readonly NamedCode[], key: Buffer): CodeBook {
  // Only compared, never shown: the plain hash takes a third of a keyed one's time, and every request takes it.
  const hashOf = (code: string) => hash('sha256', code, 'buffer');
  const entries = codes.map(({ name, code }) => ({ name, hash: hashOf(code) }));
  const fingerprints = new Map(
    codes.map(({ name, code }) => [
      name,
      createHmac('sha256', key).update(`${name}\0${code}`).digest('base64url'),
    ]),
  );
  return {
    isEmpty: codes.length === 0,
    nameOf(code) {
      const given = hashOf(code);
      let found: string | null = null;
      // Every code is looked at, whichever was found: the time taken tells nothing.
      for (const { name, hash } of entries) if (timingSafeEqual(hash, given)) found = name;
      return found;
    },
    fingerprintOf: (name) => fingerprints.get(name) ?? null,
  };
}
