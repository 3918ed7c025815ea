import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchOverNode } from '../fetch-over-node';
import { bytesOf, later, readPost, type StagedStore, sha256Of, stageStore, streamOf } from '../staged-store';
import { uploadToDashscope } from './index';

const mebibyte = 1024 * 1024;
let store: StagedStore;

beforeAll(async () => {
  store = await stageStore();
});
afterAll(() => store.close());

it('takes no more from the sender than a slow store takes, and the whole in the end', async () => {
  const bytes = randomBytes(48 * mebibyte);
  const goOn = later();
  store.takePost = async (request, response) => {
    await goOn.hasHappened;
    store.posts.push(readPost(request, await bytesOf(request)));
    response.end();
  };
  let takenBytes = 0;
  const content = streamOf(bytes).pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        takenBytes += piece.length;
        controller.enqueue(piece);
      },
    }),
  );
  const { nativeBaseUrl } = store;
  const { signal } = new AbortController();
  const uploading = uploadToDashscope(
    { apiKey: 'sk-staged', nativeBaseUrl, firstByteMs: 60_000, idleMs: 60_000, fetch: fetchOverNode },
    { model: 'm', byteLength: bytes.length, mediaType: 'video/mp4', extension: 'mp4', content, signal },
  );
  for (let before = -1; before !== takenBytes || takenBytes === 0; ) {
    before = takenBytes;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(takenBytes).toBeLessThan(16 * mebibyte);
  goOn.happen();
  expect(await uploading).toMatchObject({ ok: true });
  expect(store.posts[0]?.sha256).toBe(sha256Of(bytes));
});
