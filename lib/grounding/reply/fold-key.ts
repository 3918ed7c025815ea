/** A longer one is no key that means something. */
const longestKey = 64;
/** Replies say the same few keys over and over. */
const folded = new Map<string, string>();
const mostKept = 1000;

/** A key as it is compared: `Bounding Box`, `bounding_box` and `boundingBox` are one. */
export function foldKey(key: string): string {
  const known = folded.get(key);
  if (known !== undefined) return known;
  const plain = key
    .slice(0, longestKey)
    .replace(/[\s_-]/g, '')
    .toLowerCase();
  if (folded.size < mostKept) folded.set(key, plain);
  return plain;
}
