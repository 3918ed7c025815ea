import { describe, expect, it } from 'vitest';
import { searchShapes } from './search-shapes';

const shapes = [
  { label: 'red car', attributes: { sub_label: 'taxi' } },
  { label: '自行车', attributes: { color: 'Red' } },
  { label: null, attributes: { text: 'Total 12.50', confidence: 0.9 } },
];
const found = (words: string) => searchShapes(shapes, words).map((shape) => shapes.indexOf(shape));

describe('searchShapes', () => {
  it('gives the very same list for no words', () => {
    expect(searchShapes(shapes, '  ')).toBe(shapes);
  });

  it.each([
    ['label', 'CAR', [0]],
    ['label in Chinese', '行车', [1]],
    ['attribute', 'taxi', [0]],
    ['name of an attribute', 'confidence 0.9', [2]],
    ['writing', 'total', [2]],
    ['label or attribute', 'red', [0, 1]],
    ['full width', 'ｔｏｔａｌ', [2]],
    ['all words, in any order', 'taxi red', [0]],
    ['nothing', 'taxi total', []],
  ])('finds by %s', (_, words, places) => {
    expect(found(words)).toEqual(places);
  });
});
