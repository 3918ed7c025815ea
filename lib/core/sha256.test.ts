import { describe, expect, it } from 'vitest';
import { sha256 } from './sha256';

/** Test vectors of FIPS 180-2, appendix B. */
const vectors = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
] as const;

describe('sha256', () => {
  it.each(vectors)('hashes %j the same with and without the platform', async (text, digest) => {
    const bytes = new TextEncoder().encode(text);
    expect(await sha256(bytes)).toBe(digest);
    expect(await sha256(bytes, null)).toBe(digest);
  });
});
