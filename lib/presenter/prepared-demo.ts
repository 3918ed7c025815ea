import { err, ok, type Result } from '@/lib/core/result';
import type { Locale } from '@/lib/i18n/locale';
import type { DemonstrationRefusal, ReadDemonstration } from './demonstration-file';
import { readPreparedManifest } from './file/read-manifest';

/** `unreachable`: it could not be fetched, now. */
export type PreparedRefusal = DemonstrationRefusal | 'unreachable';

/**
 * The project's own demonstration in a language, made by `scripts/make-demo.mjs`. All of it is fetched before it is given:
 * from then on it plays without a server. Never rejects.
 */
export async function loadPreparedDemo(
  locale: Locale,
  fetch: (address: string) => Promise<Response>,
): Promise<Result<ReadDemonstration, PreparedRefusal>> {
  try {
    const reply = await fetch(`/demo/${locale}.json`);
    if (!reply.ok) return err('unreachable');
    const manifest = readPreparedManifest(await reply.json());
    if (!manifest.ok) return manifest;
    const { demonstration, addresses } = manifest.value;
    const read = Object.entries(addresses).map(async ([hash, address]) => {
      const sample = await fetch(address);
      return sample.ok ? ([hash, await sample.blob()] as const) : null;
    });
    const blobs = new Map<string, Blob>();
    for (const entry of await Promise.all(read)) {
      if (entry === null) return err('unreachable');
      blobs.set(...entry);
    }
    return ok({ demonstration, blobs: async (hash) => blobs.get(hash) ?? null });
  } catch {
    return err('unreachable');
  }
}
