import { describe, expect, it } from 'vitest';
import { edgeBounds, movedTrim, readClock, trimKeyTarget, trimToKeep, wholeOf } from './trim-range';

const trim = { startSeconds: 10, endSeconds: 20 };

describe('a handle', () => {
  it('moves within the video and never past the other one', () => {
    expect(movedTrim(trim, 'start', 12.3, 60)).toEqual({ startSeconds: 12.3, endSeconds: 20 });
    expect(movedTrim(trim, 'start', 40, 60)).toEqual({ startSeconds: 19.5, endSeconds: 20 });
    expect(movedTrim(trim, 'start', -4, 60)).toEqual({ startSeconds: 0, endSeconds: 20 });
    expect(movedTrim(trim, 'end', 2, 60)).toEqual({ startSeconds: 10, endSeconds: 10.5 });
    expect(movedTrim(trim, 'end', 99, 60)).toEqual({ startSeconds: 10, endSeconds: 60 });
  });

  it('has nowhere to go in a video shorter than the shortest part', () => {
    expect(movedTrim(wholeOf(0.4), 'start', 0.2, 0.4)).toEqual({ startSeconds: 0, endSeconds: 0.4 });
    expect(movedTrim(wholeOf(0.4), 'end', 0.2, 0.4)).toEqual({ startSeconds: 0, endSeconds: 0.4 });
  });

  it.each([
    ['ArrowRight', false, 60, 11],
    ['ArrowUp', false, 60, 11],
    ['ArrowLeft', false, 60, 9],
    ['ArrowDown', true, 60, 9.9],
    ['PageUp', false, 60, 20],
    ['PageDown', false, 60, 0],
    ['ArrowRight', false, 15, 10.1],
    ['Home', false, 60, 0],
    ['End', false, 60, 19.5],
    ['a', false, 60, null],
  ])('goes with %s (shift: %s) in %d s to %s', (key, shiftKey, durationSeconds, expected) => {
    const bounds = edgeBounds(trim, 'start', durationSeconds);
    expect(trimKeyTarget({ key, shiftKey }, 10, bounds, durationSeconds)).toBe(expected);
  });
});

describe('a part', () => {
  it('is none when it is the whole', () => {
    expect(trimToKeep({ startSeconds: 0.01, endSeconds: 59.98 }, 60)).toBeNull();
    expect(trimToKeep(trim, 60)).toEqual(trim);
  });
});

describe('a time that a person types', () => {
  it.each([
    ['5', 5],
    ['5.25', 5.25],
    ['0,5', 0.5],
    [' 1:05 ', 65],
    ['1:02:03.5', 3723.5],
    ['90', 90],
  ])('is read from %j', (text, seconds) => expect(readClock(text)).toBe(seconds));

  it.each(['', 'soon', '1:', ':5', '1:2:3:4', '-5', '5s'])('is not read from %j', (text) =>
    expect(readClock(text)).toBeNull(),
  );
});
