import { sha256 as hashInScript } from '@noble/hashes/sha2.js';

/**
 * SHA-256 of the bytes as 64 lower-case hexadecimal digits.
 * `crypto.subtle` exists only in secure contexts, so a page on plain HTTP hashes in script instead.
 */
export async function sha256(
  bytes: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto | null = globalThis.crypto?.subtle ?? null,
): Promise<string> {
  const digest = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : hashInScript(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
