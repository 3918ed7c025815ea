import { describe, expect, it } from 'vitest';
import { readFixture } from '../__fixtures__/read-fixture';
import { probeVideo } from './probe-video';

const fileOf = (name: string) => new Blob([readFixture(name)]);

describe('probeVideo', () => {
  it.each(['clip.mp4', 'frag.mp4', 'clip.webm', 'live.webm', 'clip.mkv', 'place.mov'])(
    'reads size and duration of %s',
    async (name) => {
      expect(await probeVideo(fileOf(name))).toMatchObject({
        value: { width: 64, height: 48, durationSeconds: 3, frameRate: 4, hasSound: false },
      });
    },
  );

  it('gives the size as it is shown, after rotation', async () => {
    expect(await probeVideo(fileOf('turned.mov'))).toMatchObject({ value: { width: 48, height: 64 } });
  });

  it.each([
    ['a file that is cut off', new Blob([readFixture('clip.mp4').subarray(0, 900)])],
    [
      'nonsense behind a proper beginning',
      new Blob([readFixture('clip.mp4').subarray(0, 40), 'x'.repeat(99)]),
    ],
    ['nothing', new Blob([])],
  ])('has no answer for %s', async (_, file) => {
    expect(await probeVideo(file)).toBeNull();
  });
});
