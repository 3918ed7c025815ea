import { expect, it } from 'vitest';
import { hashBlob } from './hash-blob';

it('hashes a large blob by slices to what it hashes whole', async () => {
  const blob = new Blob([new Uint8Array(9 * 1024 * 1024).fill(7), 'the rest']);
  expect(await hashBlob(blob, 1024)).toBe(await hashBlob(blob));
  expect(await hashBlob(new Blob(['abc']), 0)).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
