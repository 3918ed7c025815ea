import { describe, expect, it } from 'vitest';
import { readFixture } from '../__fixtures__/read-fixture';
import { probeVideo } from '../videos/probe-video';
import { indexOfAscii } from './ascii';
import { isoBoxes } from './iso-boxes';
import { withoutLocation } from './without-location';

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function box(type: string, ...contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = contents.reduce((sum, { length: part }) => sum + part, 8);
  const bytes = new Uint8Array(length);
  new DataView(bytes.buffer).setUint32(0, length);
  bytes.set(ascii(type), 4);
  let at = 8;
  for (const content of contents) {
    bytes.set(content, at);
    at += content.length;
  }
  return bytes;
}

/** Offsets at which two files of one length differ. */
function differences(one: Uint8Array, other: Uint8Array): readonly number[] {
  return Array.from(one.keys()).filter((at) => one[at] !== other[at]);
}

describe('withoutLocation', () => {
  it.each([
    ['QuickTime user data', 'place.mov', 'quicktime', '+27.5916'],
    ['QuickTime metadata items', 'turned.mov', 'quicktime', '+27.5916'],
    ['3GPP user data', 'clip.mp4', 'mp4', 'loci'],
  ] as const)(
    'erases %s where they stand and leaves a video that reads as before',
    async (_, name, format, said) => {
      const file = readFixture(name);
      const bare = withoutLocation(file, format);
      if (bare === null) throw new Error('Nothing was found');
      expect(indexOfAscii(file, said)).not.toBe(-1);
      expect(indexOfAscii(bare, said)).toBe(-1);
      expect(bare).toHaveLength(file.length);
      expect(differences(file, bare).length).toBeLessThan(48);
      expect(await probeVideo(new Blob([bare]))).toEqual(await probeVideo(new Blob([file])));
      expect(withoutLocation(bare, format)).toBeNull();
    },
  );

  it('leaves other metadata as it is', () => {
    const bare = withoutLocation(readFixture('turned.mov'), 'quicktime');
    expect(indexOfAscii(bare ?? new Uint8Array(0), 'Apple')).not.toBe(-1);
  });

  it('erases a place named in XMP, and leaves XMP without one', () => {
    const xmp = (words: string) => box('moov', box('udta', box('XMP_', ascii(words))));
    expect(withoutLocation(xmp('<x exif:GPSLatitude="27,35N"/>'), 'mp4')).toEqual(
      box('moov', box('udta', box('free', new Uint8Array(30)))),
    );
    expect(withoutLocation(xmp('<x exif:Make="Apple"/>'), 'mp4')).toBeNull();
  });

  it('erases the iTunes form of the same', () => {
    const data = (text: string) => box('data', new Uint8Array(8), ascii(text));
    const file = (text: string) => {
      const handler = box('hdlr', new Uint8Array(24));
      const items = box('ilst', box('\xa9xyz', data(text)), box('\xa9nam', data('Everest')));
      return box('moov', box('udta', box('meta', new Uint8Array(4), handler, items)));
    };
    expect(withoutLocation(file('+27+086/'), 'mp4')).toEqual(file('\0'.repeat(8)));
  });

  it.each([
    ['a video that says nothing', withoutLocation(readFixture('sound.mp4'), 'mp4')],
    ['another container', withoutLocation(readFixture('clip.webm'), 'webm')],
    ['boxes that make no sense', withoutLocation(ascii('\0\0\0\x04moovudta\xa9xyz'), 'mp4')],
    ['nothing', withoutLocation(new Uint8Array(0), 'mp4')],
  ])('has nothing to remove from %s', (_, result) => {
    expect(result).toBeNull();
  });
});

describe('isoBoxes', () => {
  it('reads lengths of 64 bits, and a last box that reaches the end', () => {
    const long = new Uint8Array(40);
    const view = new DataView(long.buffer);
    view.setUint32(0, 1);
    long.set(ascii('mdat'), 4);
    view.setBigUint64(8, 24n);
    long.set(ascii('free'), 28);
    expect([...isoBoxes(long, 0, long.length)]).toEqual([
      { type: 'mdat', start: 0, contentStart: 16, end: 24 },
      { type: 'free', start: 24, contentStart: 32, end: 40 },
    ]);
  });
});
