import 'server-only';
import { join } from 'node:path';
import { readOrMakeSecret } from '@/lib/access/local-secret';
import { env } from '../env';

/** Next bundles each route apart, and each bundle has modules of its own: what a process has once hangs here. */
const once: typeof globalThis & { sightlineSecret?: string } = globalThis;

/**
 * SIGHTLINE_SECRET, or the secret that a server on loopback makes for itself in the folder it was started in. Throws
 * a sentence that begins with the variable's name when it cannot be kept there.
 */
export function serverSecret(): string {
  once.sightlineSecret ??=
    env().secret ?? readOrMakeSecret(join(/* turbopackIgnore: true */ process.cwd(), '.sightline', 'secret'));
  return once.sightlineSecret;
}
