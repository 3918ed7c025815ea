import { describe, expect, it } from 'vitest';
import { dataUrlLength } from '../data-url';
import { collectFrames, distinctMoments } from './collect-frames';
import { mostFrameCharacters } from './refuse-way';

const size = { width: 64, height: 48 };
const jpegs = async function* (...texts: readonly (string | Blob)[]) {
  for (const text of texts) yield new Blob([text], { type: 'image/jpeg' });
};
const silent = () => undefined;

describe('collectFrames', () => {
  it('names each frame by its moment, and repeats the last to make up the number', async () => {
    const plan = { moments: [0, 0.5, 1, 1], size };
    expect(distinctMoments(plan)).toEqual([0, 0.5, 1]);
    const shares: number[] = [];
    const taken = await collectFrames(jpegs('a', 'b', 'c'), plan, (share) => shares.push(share));
    if (!taken.ok) throw new Error(taken.error.code);
    const { frames, blobs, dataUrlCharacters } = taken.value;
    expect(frames.map(({ seconds }) => seconds)).toEqual([0, 0.5, 1, 1]);
    expect(frames[3]).toEqual(frames[2]);
    expect(frames[0]).toMatchObject({ mediaType: 'image/jpeg', byteLength: 1, ...size });
    expect([...blobs.keys()]).toEqual(frames.slice(0, 3).map(({ hash }) => hash));
    expect(dataUrlCharacters).toBe(4 * dataUrlLength(1, 'image/jpeg'));
    expect(shares).toEqual([1 / 3, 2 / 3, 1]);
  });

  it('keeps pictures that are alike once', async () => {
    const taken = await collectFrames(jpegs('a', 'a'), { moments: [0, 1], size }, silent);
    expect(taken.ok && [taken.value.frames.length, taken.value.blobs.size]).toEqual([2, 1]);
  });

  it('stops where they are too much for one request', async () => {
    const half = new Blob([new Uint8Array((mostFrameCharacters / 4) * 3 * 0.6)]);
    const taken = await collectFrames(jpegs(half, half, 'never'), { moments: [0, 1, 2], size }, silent);
    expect(taken).toMatchObject({ error: { code: 'way-not-possible', values: { why: 'tooMuch' } } });
  });
});
