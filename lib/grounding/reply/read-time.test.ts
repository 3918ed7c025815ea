import { describe, expect, it } from 'vitest';
import { findMoment, findTimeRanges, readTime, readTimeRange } from './read-time';

describe('a time', () => {
  it.each([
    ['00:23.00', 23],
    ['03:15.00', 195],
    ['00:00:05', 5],
    ['00:01:02,500', 62.5],
    ['1:02:03.5', 3723.5],
    ['28 seconds', 28],
    ['64.0s', 64],
    ['00:54', 54],
    ['2m 5s', 125],
    ['1 hour 2 minutes', 3720],
    ['1分05秒', 65],
    ['第', null],
    ['12.5', 12.5],
    ['<3.0 seconds>', 3],
    ['[00:05]', 5],
    [12.5, 12.5],
    [0, 0],
    [-1, null],
    [Number.NaN, null],
    ['-5', null],
    ['00:75', null],
    ['16:9', null],
    ['soon', null],
    ['1st', null],
    ['', null],
    [null, null],
  ])('%j is %j seconds', (text, seconds) => {
    expect(readTime(text)).toBe(seconds);
  });
});

describe('a stretch of time', () => {
  it.each([
    ['00:23.00 - 00:48.00', [23, 48]],
    ['64.0 - 72.0 seconds', [64, 72]],
    ['0-5s', [0, 5]],
    ['0-5', [0, 5]],
    ['00:00:01,000 --> 00:00:04,500', [1, 4.5]],
    ['00:10 到 00:05', [5, 10]],
    [
      [1, '00:02'],
      [1, 2],
    ],
    [[1], null],
    ['cat - dog', null],
    ['00:05', null],
  ])('%j is %j', (value, span) => {
    expect(readTimeRange(value)).toEqual(span);
  });

  it.each([
    ['The given query happens in 64.0 - 72.0 seconds.', [[64, 72]]],
    ['The event happens in 01:32.40 - 01:35.60.', [[92.4, 95.6]]],
    ['occurs from 28 seconds to 50 seconds in the video.', [[28, 50]]],
    ['from 1 minute 5 seconds until 1 minute 20 seconds', [[65, 80]]],
    [
      '**00:05** – **00:10** and 0:20-0:30',
      [
        [5, 10],
        [20, 30],
      ],
    ],
    ['从第28秒到第50秒', [[28, 50]]],
    ['between 00:05 and 00:10', [[5, 10]]],
    ['at 00:05 and 00:10', []],
    ['a 16:9 picture of 3-5 cats, 10 - 20 m away', []],
    ['2 to 3 small steps', []],
    ['version 1.2.3 - 4.5s', []],
    ['1 - 2 minutes', [[60, 120]]],
    ['Step 1 - 00:20', []],
  ])('is found in %j', (text, spans) => {
    expect(findTimeRanges(text).map(({ span }) => span)).toEqual(spans);
  });

  it('is no moment without a unit', () => {
    expect(findMoment('at 00:05 he runs')).toEqual({ span: [5, 5], at: 3, end: 8 });
    expect(findMoment('3 cats in 16:9')).toBeNull();
  });
});
