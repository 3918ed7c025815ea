import { expect, test } from 'vitest';
import { forgetTimes } from './forget-times.mjs';

function box(type, ...contents) {
  const content = Buffer.concat(contents);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}

/** Version and flags, the two times, and what follows them. */
const dated = (version, time) =>
  Buffer.concat([
    Buffer.from([version, 0, 0, 0]),
    Buffer.alloc(version === 1 ? 16 : 8, time),
    Buffer.alloc(8, 0x77),
  ]);

const film = (time) =>
  Buffer.concat([
    box('ftyp', Buffer.alloc(8, 0x55)),
    box(
      'moov',
      box('mvhd', dated(0, time)),
      box('trak', box('tkhd', dated(0, time)), box('mdia', box('mdhd', dated(1, time)))),
    ),
    box('mdat', box('mvhd', dated(0, 0x55))),
  ]);

test('the times of the film and its tracks are taken out, and nothing else is touched', () => {
  expect(forgetTimes(film(0x66)).equals(film(0))).toBe(true);
});

test('a box that cannot be is refused', () => {
  expect(() => forgetTimes(Buffer.alloc(16))).toThrow(/box/);
});
