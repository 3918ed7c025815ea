import 'server-only';
import { hkdfSync } from 'node:crypto';

/** What a key is for. Each purpose has a key of its own, so that no token of one is good for another. */
type Purpose = 'access-codes' | 'session' | 'visitor-key' | 'uploads';

/**
 * A key of 32 bytes for one purpose, derived from the server's secret by HKDF with SHA-256 (RFC 5869). The same
 * secret gives the same keys in every process.
 */
export function deriveKey(secret: string, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'sightline', purpose, 32));
}
