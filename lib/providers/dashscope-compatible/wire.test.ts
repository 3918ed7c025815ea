import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChunkReader, readChunk } from './wire';

const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'a"b', '\\', '\n', '"content":"x"', '","content":"', '图', '\u2028'),
);
const delta = fc.oneof(
  fc.record({ content: words }),
  fc.record({ content: fc.option(words), reasoning_content: words }),
  fc.record({ role: fc.constant('assistant'), content: words }),
  fc.record({ content: words, tool_calls: fc.constant([{ index: 0, function: { arguments: '{}' } }]) }),
  fc.record({ content: words, extra: fc.record({ content: words }) }),
);
const chunk = fc.record(
  {
    id: fc.constantFrom('a', 'b"c'),
    choices: fc.array(
      fc.record({ index: fc.constant(0), delta, finish_reason: fc.constantFrom(null, null, null, 'stop') }),
      { maxLength: 2 },
    ),
    usage: fc.constantFrom(null, null, { prompt_tokens: 1 }),
    error: fc.constant({ message: 'm' }),
  },
  { requiredKeys: ['id', 'choices'] },
);

describe('createChunkReader', () => {
  it('reads every stream as if each chunk were parsed', () => {
    const line = fc
      .tuple(chunk, fc.constantFrom(0, 1))
      .map(([value, space]) => JSON.stringify(value, null, space));
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), (lines) => {
        const read = createChunkReader();
        for (const data of [...lines, ...lines]) expect(read(data)).toEqual(readChunk(data));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads words that follow each other in one mould', () => {
    const read = createChunkReader();
    const data = (text: string) =>
      `{"choices":[{"delta":{"content":${JSON.stringify(text)}},"finish_reason":null}]}`;
    const texts = ['one', ' two', '', 'a "quoted" \\ one', '\n', '图🐕', 'end'];
    expect(texts.map((text) => read(data(text))?.text ?? '')).toEqual(texts);
  });
});
