import { expect, it } from 'vitest';
import { shownAt } from './read-animation';

it.each([
  [0, 0],
  [0.09, 0],
  [0.1, 1],
  [0.25, 2],
  [9, 2],
  [-1, 0],
])('shows at %d s picture %d', (moment, index) => {
  expect(shownAt([0, 0.1, 0.2], moment)).toBe(index);
});
