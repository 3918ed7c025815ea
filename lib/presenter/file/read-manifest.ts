import { isRecord } from '@/lib/core/is-record';
import { err, ok, type Result } from '@/lib/core/result';
import type { DemonstrationRefusal } from '../demonstration-file';
import type { Demonstration, Recording, Scene } from '../recording';
import { anyOf, type Guard, hash, is, listOf, objectOf, orNull, recordOf, text } from './guards';
import type { Manifest } from './manifest';
import { isMessage } from './message-guards';

/** The manifest of the project's own demonstration: its pictures lie at addresses of our own origin, by their hashes. */
export interface PreparedManifest extends Manifest {
  readonly addresses: Readonly<Record<string, string>>;
}

const recording = objectOf<Recording>({
  title: text,
  messages: listOf(isMessage),
  hashes: listOf(hash),
});

type SceneOf<Kind extends Scene['kind']> = Extract<Scene, { kind: Kind }>;

const facts = { id: text, title: text };

const scene: Guard<Scene> = anyOf(
  objectOf<SceneOf<'recording'>>({ ...facts, kind: is('recording'), recording }),
  objectOf<SceneOf<'task'>>({ ...facts, kind: is('task'), taskId: text, fallback: orNull(recording) }),
);

const manifestGuard = objectOf<Manifest>({
  format: is('sightline-demonstration'),
  version: is(1),
  blobs: recordOf(text),
  demonstration: objectOf<Demonstration>({ title: text, scenes: listOf(scene) }),
});

/** What a manifest's JSON says; refused as a whole where any part of it is not what it should be. */
export function readManifest(value: unknown): Result<Manifest, DemonstrationRefusal> {
  if (!isRecord(value) || value.format !== 'sightline-demonstration') return err('not-a-demonstration');
  if (typeof value.version === 'number' && value.version > 1) return err('newer');
  return manifestGuard(value) && isInOrder(value) ? ok(value) : err('damaged');
}

export function readPreparedManifest(value: unknown): Result<PreparedManifest, DemonstrationRefusal> {
  const manifest = readManifest(value);
  if (!manifest.ok) return manifest;
  const addresses = isRecord(value) ? value.addresses : undefined;
  return ownAddresses(addresses) ? ok({ ...manifest.value, addresses }) : err('damaged');
}

const ownAddresses = recordOf<string>(
  (value): value is string => typeof value === 'string' && /^\/(?:demo|samples)\/[a-z0-9./-]+$/.test(value),
);

/** Ids are given once, and blobs are named by their hashes. */
function isInOrder({ blobs, demonstration: { scenes } }: Manifest): boolean {
  const recordings = scenes.flatMap((known) => {
    const recorded = known.kind === 'recording' ? known.recording : known.fallback;
    return recorded === null ? [] : [recorded];
  });
  const areUnique = (ids: readonly string[]) => new Set(ids).size === ids.length;
  return (
    Object.keys(blobs).every((name) => hash(name)) &&
    areUnique(scenes.map(({ id }) => id)) &&
    recordings.every(({ messages }) => areUnique(messages.map(({ id }) => id)))
  );
}
