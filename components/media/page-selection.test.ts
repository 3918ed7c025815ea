import { describe, expect, it } from 'vitest';
import { everyPage, extendTo, nothingChosen, pageAfterKey, togglePage } from './page-selection';

const chosen = ({ chosen }: { chosen: ReadonlySet<number> }) =>
  [...chosen].toSorted((one, other) => one - other);

describe('a selection of pages', () => {
  it('takes a page in and out', () => {
    const one = togglePage(nothingChosen, 3);
    expect(chosen(one)).toEqual([3]);
    expect(chosen(togglePage(one, 3))).toEqual([]);
  });

  it('reaches from the last page that was touched', () => {
    const far = extendTo(togglePage(nothingChosen, 3), 6);
    expect(chosen(far)).toEqual([3, 4, 5, 6]);
    expect(chosen(extendTo(far, 1))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('takes a run out where the last page was taken out', () => {
    expect(chosen(extendTo(togglePage(everyPage(6), 2), 4))).toEqual([1, 5, 6]);
  });
});

describe('pageAfterKey', () => {
  const grid = { pageCount: 10, columns: 4, rowsShown: 2 };

  it.each([
    ['ArrowRight', 1, 2],
    ['ArrowLeft', 1, 1],
    ['ArrowDown', 3, 7],
    ['ArrowDown', 7, 7],
    ['ArrowUp', 2, 2],
    ['PageDown', 3, 10],
    ['PageUp', 9, 1],
    ['Home', 7, 1],
    ['End', 7, 10],
    ['x', 7, null],
  ])('%s from page %i', (key, page, next) => {
    expect(pageAfterKey(key, page, grid)).toBe(next);
  });
});
