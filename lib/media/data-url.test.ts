import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataUrlLength } from './data-url';

describe('dataUrlLength', () => {
  it('foretells the length of the data URL', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 5_000 }),
        fc.constantFrom('image/jpeg', 'image/png'),
        (bytes, type) => {
          const url = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
          expect(dataUrlLength(bytes.length, type)).toBe(url.length);
        },
      ),
    );
  });

  it('puts the largest picture that may be sent just under ten million characters', () => {
    const largestBytes = 7_499_982;
    expect(dataUrlLength(largestBytes, 'image/jpeg')).toBe(9_999_999);
    expect(dataUrlLength(largestBytes + 1, 'image/jpeg')).toBeGreaterThan(9_999_999);
  });
});
