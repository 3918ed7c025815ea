import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The bytes of a recorded file of this folder. */
export function readFixture(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(name, import.meta.url))));
}
