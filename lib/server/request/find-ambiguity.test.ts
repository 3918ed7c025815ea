import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAmbiguity } from './find-ambiguity';

const pathIn = (text: string) => findAmbiguity(text)?.path ?? null;
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('findAmbiguity', () => {
  it.each<[string, PropertyKey[]]>([
    ['{"model":"a","model":"b"}', ['model']],
    ['{ "stream" :true, "n":[{},{}], "str\\u0065am"\n:false}', ['stream']],
    ['{"messages":[{"a":1},{"content":"x","content":"y"}]}', ['messages', 1, 'content']],
    ['{"a":["\\\\",{"b":{}, "c":"\\"", "b":1}]}', ['a', 1, 'b']],
    ['{"__proto__":1,"__proto__":2}', ['__proto__']],
  ])('finds the key that stands twice in %s', (text, path) => {
    expect(pathIn(text)).toEqual(path);
  });

  it('takes the same key in different objects, in lists and in words', () => {
    expect(pathIn('[{"a":{"a":["a","a",{"a":1}]}},{"a":"{\\"a\\":1,\\"a\\":2}"},"a"]')).toBeNull();
  });

  it('bounds the nesting', () => {
    expect(pathIn(nested(200))).toBeNull();
    expect(pathIn(nested(201))).toEqual([0, 0]);
    expect(pathIn(`{"tools":${nested(100_000)}}`)).toEqual(['tools', 0]);
  });

  it('bounds the values, before anybody has parsed them', () => {
    const listOf = (count: number) => `[${'1,'.repeat(count - 1)}1]`;
    expect(pathIn(listOf(100_000))).toBeNull();
    expect(pathIn(listOf(100_001))).toEqual([99_999]);
    expect(pathIn(`{"messages":[{"content":${listOf(5_000_000)}}]}`)).toEqual(['messages', 0]);
    expect(findAmbiguity('['.repeat(50_000_000))?.isExcess).toBe(true);
    expect(pathIn(`["${','.repeat(200_000)}"]`)).toBeNull();
  });

  it('finds nothing in what JSON.stringify wrote, and a doubled key wherever it stands', () => {
    const key = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a', '"', '\\', ':', '{', '__proto__'),
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 5 }, key, fc.integer(), fc.array(tie('any')), fc.dictionary(key, tie('any'))),
    })).any;
    fc.assert(
      fc.property(value, key, value, (before, name, after) => {
        const [one, other] = [JSON.stringify([before, { a: after }], null, 1), JSON.stringify(name)];
        expect(pathIn(one)).toBeNull();
        expect(pathIn(`[${one}, {${other}:${one} , ${other} : 1}]`)).toEqual([1, name]);
      }),
    );
  });
});
