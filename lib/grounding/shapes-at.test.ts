import { describe, expect, it } from 'vitest';
import { shapesAt } from './shapes-at';

const at = (name: string, time?: number | string) => ({
  name,
  attributes: time === undefined ? {} : { time },
});
const shapes = [at('a', 1), at('b', 1), at('c', 2), at('d', 9)];
const names = (seconds: number, list = shapes) => shapesAt(list, seconds).map(({ name }) => name);

describe('the shapes of a moment', () => {
  it.each([
    [0, ['a', 'b']],
    [1.4, ['a', 'b']],
    [1.6, ['c']],
    [3, ['c']],
    [5, []],
    [8.5, ['d']],
    [10.5, []],
  ])('at %d s are those of the nearest one that is near', (seconds, expected) => {
    expect(names(seconds)).toEqual(expected);
  });

  it('are always those that have no time', () => {
    expect(names(5, [at('everywhere'), at('odd', 'later'), at('d', 9)])).toEqual(['everywhere', 'odd']);
  });
});
