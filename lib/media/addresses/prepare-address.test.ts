import { expect, it } from 'vitest';
import { describeModel } from '@/lib/catalogue/describe-model';
import { sha256 } from '@/lib/core/sha256';
import { mediaTarget } from '../media-target';
import { prepareAddress } from './prepare-address';

const origin = {
  kind: 'address',
  url: 'https://a.example/cat.png',
  medium: 'picture',
  isFetched: false,
} as const;
const target = mediaTarget(describeModel('qwen3-vl-plus'), false);

it('stands a blank sheet for what was not loaded, and counts the address as what is sent', async () => {
  const made = await prepareAddress('cat.png', origin, target);
  if (!made.ok) throw new Error(made.error.code);
  const { attachment, blobs } = made.value;
  expect(attachment).toMatchObject({ kind: 'picture', name: 'cat.png', origin });
  expect(attachment.sent.dataUrlCharacters).toBe(origin.url.length);
  expect([attachment.original.width, attachment.original.height]).toEqual([1000, 1000]);
  const sheet = blobs.get(attachment.original.hash);
  const bytes = new Uint8Array((await sheet?.arrayBuffer()) ?? new ArrayBuffer(0));
  expect(await sha256(bytes)).toBe(attachment.sent.hash);
  const sides = new DataView(bytes.buffer);
  expect([sides.getUint32(16), sides.getUint32(20)]).toEqual([1000, 1000]);
});

it('makes a video that nobody has read, for models that take videos', async () => {
  const video = { ...origin, url: 'https://a.example/clip.mp4', medium: 'video' } as const;
  const made = await prepareAddress('clip.mp4', video, target);
  expect(made).toMatchObject({
    ok: true,
    value: { attachment: { kind: 'video', original: { isUnread: true }, sent: { way: 'address' } } },
  });
  const refused = await prepareAddress('clip.mp4', video, { ...target, video: null });
  expect(refused).toMatchObject({ ok: false, error: { code: 'video-not-taken' } });
});
