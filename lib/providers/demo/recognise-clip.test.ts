import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { clipTruth } from '@/lib/tasks/clip-truth';
import { recogniseClipFile, recogniseClipFrames } from './recognise-clip';

const bytes = Buffer.from('a video');
const shade = (level: number) => new Uint8Array(12 * 8 * 3).fill(level);
const levels = [20, 40, 60, 80, 100];
const clip = {
  ...clipTruth,
  width: 640,
  height: 400,
  byteLength: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  signatures: levels.map((level) => Buffer.from(shade(level)).toString('hex')),
};
const frames = (...shades: number[]) =>
  shades.map((level) => ({ width: 640, height: 400, signature: shade(level) }));

test('a file is the clip when its bytes are', () => {
  expect(recogniseClipFile(bytes, clip)).toBe(clip);
  expect(recogniseClipFile(Buffer.from('a movie'), clip)).toBeNull();
  expect(recogniseClipFile(Buffer.alloc(0), { ...clip, byteLength: 0 })).toBeNull();
});

test('frames are the clip when they run through it from its beginning to its end', () => {
  expect(recogniseClipFrames(frames(20, 40, 60, 80, 100), clip)).toBe(clip);
  expect(recogniseClipFrames(frames(21, 65, 99), clip)).toBe(clip);
  expect(recogniseClipFrames(frames(40, 60, 80), clip)).toBe(clip);
});

test.each([
  ['backwards', frames(100, 80, 60, 40, 20)],
  ['its beginning alone', frames(20, 40)],
  ['its end alone', frames(80, 100)],
  ['one of them again and again', frames(20, 20, 20)],
  ['something else in between', frames(20, 40, 160, 80, 100)],
  ['hardly any just as they are', frames(20, 25, 25, 45, 45, 65, 65, 85, 85, 95)],
  ['a single one', frames(60)],
  ['none', []],
  ['of another shape', frames(20, 60, 100).map((frame) => ({ ...frame, height: 640 }))],
])('frames are not the clip: %s', (_, others) => {
  expect(recogniseClipFrames(others, clip)).toBeNull();
});
