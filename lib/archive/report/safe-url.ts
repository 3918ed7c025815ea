const followed = new Set(['http:', 'https:', 'mailto:']);
const longest = 8000;

/**
 * An address that a reader may follow, written out in full; null for every other. What is relative would lead into
 * the disk that the report lies on.
 */
export function safeUrl(address: string): string | null {
  if (address.length > longest) return null;
  try {
    const url = new URL(address);
    return followed.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
