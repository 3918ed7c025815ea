import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline-body';

const utf8 = new TextEncoder();
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const long = (letter: string, length = 3000) => `data:image/jpeg;base64,${letter.repeat(length)}`;

/** Cuts a value, makes something of its outline, and writes that with everything in its place. */
function writtenAnew(
  value: object,
  make: (outline: readonly string[]) => object = (outline) => outline,
): string {
  const outline = outlineOf(utf8.encode(JSON.stringify(value)));
  return textOf(outline.fill(JSON.stringify(make(JSON.parse(outline.text)))));
}

describe('fill', () => {
  it('puts what was cut back where it is wanted now, in any order and number', () => {
    const urls = [long('A'), long('B'), long('C', 5000)];
    const made = writtenAnew(urls, ([a, b, c]) => ({
      last: c,
      first: [a, { image: b }],
      again: a,
      图: '"',
    }));
    expect(JSON.parse(made)).toEqual({
      last: urls[2],
      first: [urls[0], { image: urls[1] }],
      again: urls[0],
      图: '"',
    });
  });

  it('leaves short, foreign and quoted data URLs as they are', () => {
    const value = {
      a: 'data:image/png;base64,AAAA',
      b: `say "data:${long('A')}" twice`,
      c: 'data:',
      d: 'x"data:',
    };
    expect(JSON.parse(writtenAnew(value))).toEqual(value);
  });

  it('gives back any texts that it was given', () => {
    const piece = fc.constantFrom(
      ...['"', '\\', 'data:', '~0:1123~', '图', '\u0000', ':', ',', 'a'],
      ...[long('A', 1100), long('B', 1200)],
    );
    const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (given) => {
        expect(writtenAnew(given)).toBe(JSON.stringify(given));
      }),
    );
  });
});
