import { bucketSeed, placesOfBuckets } from './bucket-places';
import { labelKey } from './stage-view';

/** How many places there are: as many as a palette has looks. */
export const placeCount = 24;

/** Which look of a palette a label has: 0 to 23, from the label alone. */
export function labelPlace(label: string): number {
  const bucket = labelBucket(label, bucketSeed, placesOfBuckets.length);
  return placesOfBuckets.charCodeAt(bucket) - 'a'.charCodeAt(0);
}

/** FNV-1a over the folded label, then MurmurHash3's finish, which spreads what differs over all bits. */
export function labelBucket(label: string, seed: number, bucketCount: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const character of labelKey(label)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % bucketCount;
}
