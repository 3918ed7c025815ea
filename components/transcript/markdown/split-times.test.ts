import { expect, it } from 'vitest';
import { splitTimes } from './split-times';

const times = (text: string, durationSeconds = 100) =>
  splitTimes(text, durationSeconds).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.seconds]));

it.each([
  ['At 00:05 the bell rings.', [5]],
  ['00:00:05 – 00:00:09', [5, 9]],
  ['00:05–00:09', [5, 9]],
  ['0:05.4 and then', [5.4]],
  ['从00:05到00:09，', [5, 9]],
  ['(1:05)', [65]],
])('finds the times of %s', (text, seconds) => {
  expect(times(text)).toEqual(seconds);
});

it.each(['16:9', '2024-01-01T10:00:05', 'v1:02:03:04', '::1:05', '10:30', '00:65', '1.00:05', '05'])(
  'takes %s for no time of the video',
  (text) => {
    expect(times(text)).toEqual([]);
  },
);

it('keeps every character', () => {
  const text = 'At 00:05, not 59:59, but 00:09.';
  const pieces = splitTimes(text, 14).map((piece) => (typeof piece === 'string' ? piece : piece.text));
  expect(pieces).toEqual(['At ', '00:05', ', not 59:59, but ', '00:09', '.']);
});

it('takes the end of a video whose length was rounded', () => {
  expect(times('00:14', 13.8)).toEqual([14]);
  expect(times('00:15', 13.8)).toEqual([]);
});
