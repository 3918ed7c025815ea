import { describe, expect, it } from 'vitest';
import { sha256 } from '@/lib/core/sha256';
import { createOriginals } from './originals';
import { createMemoryStorage } from './storage/storage-memory';

const film = new TextEncoder().encode('the whole film');

/** A page that comes after the one that had the file, with a handle whose permission the test decides. */
async function laterVisit(answers: { readonly query: PermissionState; readonly request: PermissionState }) {
  const storage = createMemoryStorage();
  const asked: string[] = [];
  const handle: FileSystemFileHandle = Object.assign(Object.create(null), {
    kind: 'file',
    getFile: async () => new File([film], 'film.mp4'),
    queryPermission: async () => answers.query,
    requestPermission: async () => {
      asked.push('request');
      return answers.request;
    },
  });
  const original = {
    hash: await sha256(film),
    byteLength: film.length,
    mediaType: 'video/mp4',
    width: 1,
    height: 1,
  };
  const page = () => createOriginals({ storage: async () => storage, readBlob: async () => null });
  page().hold(original.hash, new Blob([film]), Promise.resolve(handle));
  await new Promise((resolve) => setTimeout(resolve, 0));
  return { ...page(), storage, original, asked };
}

describe('an original that was too large to keep, on a later visit', () => {
  it('is here at once where the permission still stands', async () => {
    const { verbs, original, held, asked } = await laterVisit({ query: 'granted', request: 'denied' });
    expect(await verbs.placeOfOriginal(original)).toBe('here');
    expect(await held(original.hash)?.text()).toBe('the whole film');
    expect(asked).toEqual([]);
  });

  it('is asked for before it is read', async () => {
    const { verbs, original, held } = await laterVisit({ query: 'prompt', request: 'granted' });
    expect(await verbs.placeOfOriginal(original)).toBe('askable');
    expect(held(original.hash)).toBeNull();
    expect(await verbs.reopenOriginal(original)).toBe(true);
    expect(await verbs.placeOfOriginal(original)).toBe('here');
  });

  it('stays away when the person does not agree', async () => {
    const { verbs, original, held } = await laterVisit({ query: 'prompt', request: 'denied' });
    expect(await verbs.reopenOriginal(original)).toBe(false);
    expect(held(original.hash)).toBeNull();
  });

  it('is not taken from another file that has come to lie there', async () => {
    const { verbs, original } = await laterVisit({ query: 'granted', request: 'granted' });
    const other = { ...original, hash: await sha256(new Uint8Array([1])) };
    expect(await verbs.reopenOriginal({ ...original, byteLength: 3 })).toBe(false);
    expect(await verbs.placeOfOriginal(other)).toBe('gone');
  });

  it('is forgotten with the message that needed it', async () => {
    const { verbs, original, storage } = await laterVisit({ query: 'granted', request: 'granted' });
    await storage.sweepBlobs();
    expect(await verbs.placeOfOriginal(original)).toBe('gone');
  });
});
