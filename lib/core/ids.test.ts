import { describe, expect, it } from 'vitest';
import { newId } from './ids';

describe('newId', () => {
  it('writes sixteen random bytes as hexadecimal digits', () => {
    const id = newId((bytes) => {
      for (const index of bytes.keys()) bytes[index] = index * 16 + 1;
      return bytes;
    });
    expect(id).toBe('0111213141516171' + '8191a1b1c1d1e1f1');
  });

  it('does not repeat itself', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newId())).size).toBe(1000);
  });
});
