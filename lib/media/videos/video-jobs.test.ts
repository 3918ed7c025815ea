import { describe, expect, it } from 'vitest';
import { readFixture } from '../__fixtures__/read-fixture';
import { readVideo } from './video-jobs';

async function read(name: string, format: 'mp4' | 'quicktime' | 'webm') {
  const copies = await readVideo(new Blob([readFixture(name)]), format);
  if (!copies.ok) throw new Error(copies.error.code);
  return copies.value;
}

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

describe('readVideo', () => {
  it('sends the bytes as they are when there is nothing to remove', async () => {
    const { original, originalBlob, sent, sentBlob, notes } = await read('clip.webm', 'webm');
    expect(sent).toEqual(original);
    expect(sentBlob).toBe(originalBlob);
    expect(notes).toEqual([]);
    expect(original).toMatchObject({ mediaType: 'video/webm', byteLength: 4_910, durationSeconds: 3 });
    expect(originalBlob.type).toBe('video/webm');
    expect(await bytesOf(originalBlob)).toEqual(readFixture('clip.webm'));
  });

  it('keeps the original and sends a copy of its own without the location', async () => {
    const { original, originalBlob, sent, sentBlob, notes } = await read('place.mov', 'quicktime');
    expect(notes).toEqual(['location-removed']);
    expect(sent.hash).not.toBe(original.hash);
    expect(sent).toMatchObject({ mediaType: 'video/quicktime', byteLength: original.byteLength });
    expect(await originalBlob.text()).toContain('+27.5916');
    expect(await sentBlob.text()).not.toContain('+27.5916');
  });

  it('refuses what is no video inside, and a file that is gone', async () => {
    const refusal = { ok: false, error: { code: 'video-not-readable', values: {} } };
    expect(await readVideo(new Blob(['no video']), 'mp4')).toEqual(refusal);
    const gone = Object.assign(new Blob([readFixture('clip.mp4')]), {
      arrayBuffer: () => Promise.reject(new DOMException('', 'NotFoundError')),
    });
    expect(await readVideo(gone, 'mp4')).toEqual(refusal);
  });
});
