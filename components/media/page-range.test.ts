import { describe, expect, it } from 'vitest';
import { readPageRange, writePageRange } from './page-range';

const pagesOf = (text: string, pageCount = 20) => [...(readPageRange(text, pageCount).pages ?? [])];
const faultOf = (text: string, pageCount = 20) => readPageRange(text, pageCount).fault;

describe('readPageRange', () => {
  it.each([
    ['', []],
    ['7', [7]],
    ['1-3, 7', [1, 2, 3, 7]],
    ['18-', [18, 19, 20]],
    ['-3', [1, 2, 3]],
    ['3 5 7', [3, 5, 7]],
    ['2 - 4,', [2, 3, 4]],
    ['3, 1-4', [3, 1, 2, 4]],
    ['１－３，７', [1, 2, 3, 7]],
    ['1–3、7', [1, 2, 3, 7]],
  ])('reads %j', (text, pages) => {
    expect(pagesOf(text)).toEqual(pages);
  });

  it.each([
    ['x', { code: 'not-a-range', part: 'x' }],
    ['1, two', { code: 'not-a-range', part: 'two' }],
    ['-', { code: 'not-a-range', part: '-' }],
    ['0', { code: 'not-a-range', part: '0' }],
    ['1-2-3', { code: 'not-a-range', part: '1-2-3' }],
    ['1, 19-21', { code: 'beyond-the-last', part: '19-21' }],
    ['25-', { code: 'beyond-the-last', part: '25-' }],
    ['9-4', { code: 'backwards', part: '9-4' }],
  ])('says what is wrong with %j', (text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });

  it('never walks farther than the document', () => {
    expect(faultOf('1-99999999999')?.code).toBe('beyond-the-last');
  });
});

describe('writePageRange', () => {
  it.each([
    [[], ''],
    [[3], '3'],
    [[7, 1, 2, 3], '1-3, 7'],
    [[1, 2], '1-2'],
  ])('writes %j', (pages, text) => {
    expect(writePageRange(new Set(pages))).toBe(text);
    expect(pagesOf(text)).toEqual(pages.toSorted((one, other) => one - other));
  });
});
