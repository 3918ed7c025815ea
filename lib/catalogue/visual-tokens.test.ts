import { describe, expect, it } from 'vitest';
import { visualTokens } from './visual-tokens';

describe('visualTokens', () => {
  it('counts one token for each patch and the two marks around the picture', () => {
    expect(visualTokens({ width: 1_280, height: 704 }, 32)).toBe(40 * 22 + 2);
    expect(visualTokens({ width: 868, height: 1_400 }, 28)).toBe(31 * 50 + 2);
  });
});
