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
    write(value: unknown): void {
      if (isForgotten) return;
      try {
        area().setItem(key, JSON.stringify(value));
      } catch {
        return;
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
