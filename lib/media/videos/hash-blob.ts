import { sha256 as hashInScript } from '@noble/hashes/sha2.js';
import { sha256 } from '@/lib/core/sha256';

/** Up to here a file is held whole for a moment, which is several times faster than hashing it in script. */
const wholeBytes = 32 * 1024 * 1024;
const sliceBytes = 8 * 1024 * 1024;

/**
 * SHA-256 of a blob as 64 lower-case hexadecimal digits, a large one slice by slice. Rejects when its file was moved or
 * changed since it was chosen.
 */
export async function hashBlob(blob: Blob, wholeUpTo = wholeBytes): Promise<string> {
  if (blob.size <= wholeUpTo) return sha256(new Uint8Array(await blob.arrayBuffer()));
  const hash = hashInScript.create();
  for (let start = 0; start < blob.size; start += sliceBytes) {
    hash.update(new Uint8Array(await blob.slice(start, start + sliceBytes).arrayBuffer()));
  }
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
