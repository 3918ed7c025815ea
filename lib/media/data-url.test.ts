import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataUrlLength, toDataUrl } from './data-url';

describe('toDataUrl', () => {
  it('writes the media type and the bytes in base64', async () => {
    const blob = new Blob(['Sightline'], { type: 'image/png' });
    expect(await toDataUrl(blob)).toBe('data:image/png;base64,U2lnaHRsaW5l');
  });

  it('joins the pieces of a large blob without a seam', async () => {
    const bytes = Uint8Array.from({ length: 1_000_001 }, (_, index) => (index * 31) % 251);
    const url = await toDataUrl(new Blob([bytes], { type: 'image/jpeg' }));
    expect(url === `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`).toBe(true);
  });

  it('is as long as foretold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
        const blob = new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' });
        expect((await toDataUrl(blob)).length).toBe(dataUrlLength(bytes.length, 'image/jpeg'));
      }),
    );
  });
});
