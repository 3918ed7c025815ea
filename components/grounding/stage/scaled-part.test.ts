import { expect, it } from 'vitest';
import { scaledPart } from './scaled-part';

it('keeps a part in its own picture, and finds it again in a smaller copy', () => {
  const part = { x: 100, y: 60, width: 401, height: 1 };
  const size = { width: 1000, height: 600 };
  expect(scaledPart(part, size, size)).toEqual(part);
  expect(scaledPart(part, size, { width: 500, height: 300 })).toEqual({
    x: 50,
    y: 30,
    width: 201,
    height: 1,
  });
});
