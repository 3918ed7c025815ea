import { describe, expect, it } from 'vitest';
import { readFixture } from '../__fixtures__/read-fixture';
import type { VideoFormat } from '../attachment';
import { readVideo } from './video-jobs';

const read = (name: string, format: VideoFormat) => readVideo(new Blob([readFixture(name)]), format);

async function copiesOf(name: string, format: VideoFormat) {
  const copies = await read(name, format);
  if (!copies.ok) throw new Error(copies.error.code);
  return copies.value;
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

describe('readVideo', () => {
  it('sends the bytes as they are when there is nothing to remove', async () => {
    const { original, originalBlob, ...bare } = await copiesOf('clip.webm', 'webm');
    expect(bare.bareHash).toBe(original.hash);
    expect(bare.bareBlob).toBe(originalBlob);
    expect(bare.bareNotes).toEqual([]);
    expect(original).toMatchObject({
      mediaType: 'video/webm',
      byteLength: 4_910,
      durationSeconds: 3,
      codec: 'vp9',
      hasSound: false,
    });
    expect(originalBlob.type).toBe('video/webm');
    expect(await bytesOf(originalBlob)).toEqual(readFixture('clip.webm'));
  });

  it('keeps the original and sends a copy of its own without the location', async () => {
    const { original, originalBlob, ...bare } = await copiesOf('place.mov', 'quicktime');
    expect(bare.bareNotes).toEqual(['location-removed']);
    expect(bare.bareHash).not.toBe(original.hash);
    expect(bare.bareBlob).toMatchObject({ type: 'video/quicktime', size: original.byteLength });
    expect(await originalBlob.text()).toContain('+27.5916');
    expect(await bare.bareBlob.text()).not.toContain('+27.5916');
  });

  it.each([
    ['place.mkv', 'matroska'],
    ['place.webm', 'webm'],
  ] as const)('removes the location from the tags of %s alone', async (name, format) => {
    const { originalBlob, ...bare } = await copiesOf(name, format);
    expect(bare.bareNotes).toEqual(['location-removed']);
    expect(bare.bareBlob.size).toBe(originalBlob.size);
    const [before, after] = [await originalBlob.text(), await bare.bareBlob.text()];
    expect(before).toContain('+27.5916');
    expect(after).not.toContain('+27.5916');
    expect(after).toContain('A walk');
  });

  it('says that a place may be kept beside the pictures of an action camera', async () => {
    const bytes = readFixture('clip.mp4');
    const handler = Buffer.from(bytes).indexOf('VideoHandler');
    bytes.set(new TextEncoder().encode('gpmd'), handler);
    const copies = await readVideo(new Blob([bytes]), 'mp4');
    expect(copies).toMatchObject({ value: { bareNotes: ['location-removed', 'location-kept'] } });
  });

  it.each([
    ['clip.avi', 'avi'],
    ['clip.wmv', 'wmv'],
    ['clip.flv', 'flv'],
  ] as const)(
    'sends %s on without having read it, and says that its place is not known',
    async (name, format) => {
      const copies = await copiesOf(name, format);
      expect(copies).toMatchObject({ canDecode: false, canEncode: false, bareNotes: ['location-kept'] });
      expect(copies.original).toMatchObject({ isUnread: true, byteLength: readFixture(name).length });
      expect(copies.bareBlob).toBe(copies.originalBlob);
    },
  );

  it('reads what HEVC says of itself, decodable or not', async () => {
    const { original } = await copiesOf('hevc.mp4', 'mp4');
    expect(original).toMatchObject({
      width: 64,
      height: 48,
      durationSeconds: 3,
      codec: 'hevc',
      frameRate: 10,
    });
    expect(original.isUnread).toBeUndefined();
  });

  it('sends on a container whose description only somebody else may understand', async () => {
    const bytes = readFixture('clip.mp4');
    const text = Buffer.from(bytes).toString('latin1');
    bytes.fill(0xff, text.indexOf('mvhd') + 4, text.indexOf('mvhd') + 60);
    bytes.fill(0xff, text.indexOf('stbl') + 4, text.indexOf('stbl') + 90);
    const copies = await readVideo(new Blob([bytes]), 'mp4');
    expect(copies).toMatchObject({ ok: true, value: { original: { isUnread: true } } });
  });

  it.each([
    ['sound.mp4', 'mp4', 'video-without-pictures'],
    ['moment.mp4', 'mp4', 'video-without-length'],
  ] as const)('refuses %s', async (name, format, code) => {
    expect(await read(name, format)).toEqual({ ok: false, error: { code, values: {} } });
  });

  it.each([
    ['clip.mp4', 'mp4', 900],
    ['clip.webm', 'webm', 4_000],
    ['clip.mkv', 'matroska', 1_500],
    ['clip.avi', 'avi', 3_000],
  ] as const)('says of %s that it was cut off', async (name, format, length) => {
    const cut = new Blob([readFixture(name).subarray(0, length)]);
    expect(await readVideo(cut, format)).toMatchObject({ error: { code: 'video-cut-off' } });
  });

  it('refuses what is empty, what is no video inside, and a file that is gone', async () => {
    const refusal = { ok: false, error: { code: 'video-not-readable', values: {} } };
    expect(await readVideo(new Blob([]), 'mp4')).toMatchObject({ error: { code: 'empty-file' } });
    expect(await readVideo(new Blob(['no video']), 'mp4')).toEqual(refusal);
    const gone = Object.assign(new Blob([readFixture('clip.mp4')]), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')) }),
    });
    expect(await readVideo(gone, 'mp4')).toEqual(refusal);
  });
});
