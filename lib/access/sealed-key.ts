import 'server-only';
import { createSecretKey } from 'node:crypto';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { keyRegionNames } from '@/lib/protocol/region';
import type { OwnKey } from './visitor';

export const sealSeconds = 30 * 24 * 60 * 60;

/** Visitors' own keys, encrypted into tokens that only this server reads. */
export interface KeySeal {
  /** `name` is whose session the key is connected in; null where the server asks for no access code. */
  seal(ownKey: OwnKey, name: string | null): Promise<string>;
  /** The key; null when it was sealed with another secret, for another name, or longer ago than `sealSeconds`. */
  open(token: string, name: string | null): Promise<OwnKey | null>;
}

/** `key` encrypts the tokens (AES-256 in GCM); `now` is in milliseconds. */
export function createKeySeal(key: Buffer, now: () => number = Date.now): KeySeal {
  const sealingKey = createSecretKey(key);
  return {
    seal({ apiKey, region }, name) {
      const seconds = Math.floor(now() / 1000);
      return new EncryptJWT({ key: apiKey, region, name })
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + sealSeconds)
        .encrypt(sealingKey);
    },
    async open(token, name) {
      try {
        const { payload } = await jwtDecrypt(token, sealingKey, {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
          requiredClaims: ['exp'],
          currentDate: new Date(now()),
        });
        const region = keyRegionNames.find((known) => known === payload.region);
        if (payload.name !== name || typeof payload.key !== 'string' || region === undefined) return null;
        return { apiKey: payload.key, region };
      } catch {
        return null;
      }
    },
  };
}
