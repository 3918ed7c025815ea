import type { KeptArea } from '../storage-place';

/**
 * One small JSON value in localStorage or sessionStorage. Both may be blocked, full or absent, and even touching
 * them may throw: a value that cannot be kept is forgotten with the page, and nothing else happens.
 */
export function createKeptValue(area: () => KeptArea, key: string) {
  let isForgotten = false;

  return {
    /** The parsed value; null when there is none or it is not JSON. */
    read(): unknown {
      try {
        return JSON.parse(area().getItem(key) ?? 'null');
      } catch {
        return null;
      }
    },
    /** False: it could not be kept. */
    write(value: unknown): boolean {
      if (isForgotten) return false;
      try {
        area().setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
    /** Removes it, and keeps nothing of it from now on. */
    forget(): void {
      isForgotten = true;
      try {
        area().removeItem(key);
      } catch {
        return;
      }
    },
  };
}
