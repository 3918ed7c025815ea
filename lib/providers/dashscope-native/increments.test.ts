import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIncrements } from './increments';

/** What was told of these pieces, each with the upstream's count after it; a missing count stays missing. */
function toldOf(pieces: readonly string[], counts: readonly (number | null)[] = []): string {
  const growing = createIncrements();
  const told = pieces.map((piece, at) => growing.take(piece, counts[at] ?? null)).join('');
  return told + growing.settle();
}

const wholes = (pieces: readonly string[]) => pieces.map((_, at) => pieces.slice(0, at + 1).join(''));

describe('createIncrements', () => {
  it.each([
    ['increments', ['The ', 'dog', ' sits.'], 'The dog sits.'],
    ['the whole text in each frame', ['The ', 'The dog', 'The dog sits.'], 'The dog sits.'],
    ['the whole text, its last frame again', ['A', 'A b', 'A b c', 'A b c'], 'A b c'],
    ['a second piece that begins like the first', ['1', '10', ' apples'], '110 apples'],
    ['a word said twice', ['ha', 'ha', '!'], 'haha!'],
    ['two wholes and no more', ['Yes', 'Yes, two.'], 'Yes, two.'],
    ['one piece', ['Yes'], 'Yes'],
    ['empty pieces between', ['', 'a', '', 'b', ''], 'ab'],
    ['a whole that forgets itself', ['a', 'ab', 'abc', 'x'], 'abcx'],
  ])('tells %s once', (_what, pieces, expected) => {
    expect(toldOf(pieces)).toBe(expected);
  });

  it('tells a repeated frame from a repeated word by the count of tokens', () => {
    expect(toldOf(['1', '1'], [1, 1])).toBe('1');
    expect(toldOf(['1', '1'], [1, 2])).toBe('11');
    expect(toldOf(['-', '-', '-', '-'], [1, 2, 3, 4])).toBe('----');
  });

  it('gives back any text that is sent whole in every frame', () => {
    const pieces = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 3 });
    fc.assert(
      fc.property(pieces, (parts) => {
        expect(toldOf(wholes(parts))).toBe(parts.join(''));
      }),
    );
  });

  it('gives back any text that is sent in increments, as long as they do not each begin like all before', () => {
    const pieces = fc.array(fc.stringMatching(/^[a-z]{2,6}$/), { minLength: 2 });
    fc.assert(
      fc.property(pieces, (parts) => {
        const numbered = parts.map((part, at) => `${at}${part}`);
        expect(toldOf(numbered)).toBe(numbered.join(''));
      }),
    );
  });
});
