import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { BlobSource } from '../playback-workspace';
import type { Demonstration } from '../recording';
import { blobPath, type Manifest, manifestName } from './manifest';

/** Writes the archive piece by piece: what it shows is packed already, so only the manifest is pressed. */
export async function packDemonstration(demonstration: Demonstration, blobs: BlobSource): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const { archive, done } = openArchive(parts);
  const kept: Record<string, string> = {};
  for (const hash of hashesOf(demonstration)) {
    const blob = await blobs(hash);
    if (blob === null) continue;
    kept[hash] = blob.type;
    const entry = new ZipPassThrough(blobPath(hash));
    archive.add(entry);
    entry.push(new Uint8Array(await blob.arrayBuffer()), true);
  }
  const manifest: Manifest = { format: 'sightline-demonstration', version: 1, blobs: kept, demonstration };
  const entry = new ZipDeflate(manifestName, { level: 6 });
  archive.add(entry);
  entry.push(strToU8(JSON.stringify(manifest)), true);
  archive.end();
  await done;
  return new Blob(parts, { type: 'application/zip' });
}

function openArchive(parts: Uint8Array<ArrayBuffer>[]) {
  const archive = new Zip();
  const done = new Promise<void>((resolve, reject) => {
    archive.ondata = (fault, chunk, isLast) => {
      if (fault) return reject(fault);
      parts.push(chunk);
      if (isLast) resolve();
    };
  });
  return { archive, done };
}

function hashesOf({ scenes }: Demonstration): ReadonlySet<string> {
  const recordings = scenes.map((scene) => (scene.kind === 'recording' ? scene.recording : scene.fallback));
  return new Set(recordings.flatMap((recording) => recording?.hashes ?? []));
}
