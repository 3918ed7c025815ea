import { expect, it } from 'vitest';
import { staysBare } from './peek-press';

it('shows the shapes again after a press that was held', () => {
  expect(staysBare(false, 1000, 2500)).toBe(false);
});

it('switches by a short press, there and back', () => {
  expect(staysBare(false, 1000, 1080)).toBe(true);
  expect(staysBare(true, 5000, 5080)).toBe(false);
});
