import 'server-only';
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const secretBytes = 32;

/**
 * The secret that a server on loopback keeps for itself, made at the first call and the same ever after. Several
 * processes may ask at once: whoever links the file first has made it, and all read that one. Throws a sentence
 * when it cannot be kept, or when what stands there is no secret.
 */
export function readOrMakeSecret(path: string, random: (bytes: number) => Buffer = randomBytes): string {
  try {
    return readSecret(path) ?? makeSecret(path, random);
  } catch (fault) {
    throw fault instanceof SecretFault
      ? fault
      : new SecretFault(path, `cannot be used (${reasonOf(fault)}), expected a folder that can be written`);
  }
}

class SecretFault extends Error {
  constructor(path: string, what: string) {
    super(`SIGHTLINE_SECRET: is not set, and the file kept in its place, ${path}, ${what}`);
  }
}

/** Null when there is none yet. */
function readSecret(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return null;
  // Windows knows no such modes, and says that everybody may read everything.
  if (process.platform !== 'win32' && (stats.mode & 0o077) !== 0) {
    throw new SecretFault(path, 'may be read by others, expected mode 600');
  }
  const secret = readFileSync(path, 'utf8').trim();
  if (Buffer.byteLength(secret) < secretBytes) {
    throw new SecretFault(path, `holds fewer than ${secretBytes} bytes, expected a whole secret or no file`);
  }
  return secret;
}

/** Written beside and linked into place whole, so that nobody ever reads half of it. */
function makeSecret(path: string, random: (bytes: number) => Buffer): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.${random(6).toString('hex')}`;
  writeFileSync(beside, `${random(secretBytes).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(beside, path);
  } catch (fault) {
    if (reasonOf(fault) !== 'EEXIST') throw fault;
  } finally {
    rmSync(beside, { force: true });
  }
  return readSecret(path) ?? makeSecret(path, random);
}

function reasonOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
}
