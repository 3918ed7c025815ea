import { err, ok, type Result } from '@/lib/core/result';
import { sha256 } from '@/lib/core/sha256';
import type { DemonstrationRefusal, ReadDemonstration } from '../demonstration-file';
import { inflateWithin } from './inflate-within';
import { blobPath, type Manifest, manifestName } from './manifest';
import { readManifest } from './read-manifest';
import { beginsAsZip, packedBytesOf, readZipEntries, type ZipEntry } from './zip-entries';

const mib = 1024 * 1024;
/** Of the whole file, and of everything in it unpacked. */
const mostDemonstrationBytes = 1024 * mib;
const mostManifestBytes = 48 * mib;
/** Pictures and videos are packed already: what shrinks more than this is none. */
const mostShrinking = 20;

type Refused = { readonly ok: false; readonly error: DemonstrationRefusal };

/** Reads the archive and looks at all of it: every blob is there and is what its hash says. */
export async function unpackDemonstration(
  file: Blob,
): Promise<Result<ReadDemonstration, DemonstrationRefusal>> {
  if (file.size > mostDemonstrationBytes) return err('too-large');
  const entries = await readZipEntries(file);
  if (entries === null) return err((await beginsAsZip(file)) ? 'damaged' : 'not-a-demonstration');
  const first = entries.find(({ name }) => name === manifestName);
  if (first === undefined) return err('not-a-demonstration');
  if (first.bytes > mostManifestBytes || sumOf(entries) > mostDemonstrationBytes) return err('too-large');
  const manifest = await readManifestEntry(file, first);
  if (!manifest.ok) return manifest;
  const blobs = await readBlobs(file, entries, manifest.value);
  if (!blobs.ok) return blobs;
  const { demonstration } = manifest.value;
  return ok({ demonstration, blobs: async (hash) => blobs.value.get(hash) ?? null });
}

async function readManifestEntry(
  file: Blob,
  entry: ZipEntry,
): Promise<Result<Manifest, DemonstrationRefusal>> {
  const bytes = await bytesOf(file, entry);
  if (bytes === null) return err('damaged');
  try {
    return readManifest(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return err('damaged');
  }
}

async function readBlobs(
  file: Blob,
  entries: readonly ZipEntry[],
  manifest: Manifest,
): Promise<{ readonly ok: true; readonly value: ReadonlyMap<string, Blob> } | Refused> {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const blobs = new Map<string, Blob>();
  for (const [hash, mediaType] of Object.entries(manifest.blobs)) {
    const entry = byName.get(blobPath(hash));
    if (entry === undefined) return err('damaged');
    if (entry.method !== 0 && entry.bytes > entry.packedBytes * mostShrinking) return err('too-large');
    const bytes = await bytesOf(file, entry);
    if (bytes === null || (await sha256(bytes)) !== hash) return err('damaged');
    blobs.set(hash, new Blob([bytes], { type: shownType(mediaType) }));
  }
  return ok(blobs);
}

async function bytesOf(file: Blob, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer> | null> {
  const packed = await packedBytesOf(file, entry);
  if (packed === null) return null;
  if (entry.method === 8) return inflateWithin(packed, entry.bytes);
  return entry.method === 0 && packed.length === entry.bytes ? packed : null;
}

/** What is neither a picture nor a video is never shown as what it says it is. */
function shownType(mediaType: string): string {
  return /^(?:image|video)\/[a-z0-9.+-]+$/.test(mediaType) ? mediaType : 'application/octet-stream';
}

function sumOf(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}
