import type { Demonstration } from '../recording';

export const manifestName = 'manifest.json';

export function blobPath(hash: string): string {
  return `blobs/${hash}`;
}

/** What `manifest.json` holds. */
export interface Manifest {
  readonly format: 'sightline-demonstration';
  readonly version: 1;
  /** Media types by SHA-256; the bytes lie in `blobs/<hash>`. */
  readonly blobs: Readonly<Record<string, string>>;
  readonly demonstration: Demonstration;
}
