import { expect, it } from 'vitest';
import { frameTime } from './frame-time';

it('tells frames apart that stand closer than a second, and leaves whole seconds as they are', () => {
  expect([0, 0.5, 1, 61.25, 59.96, 3600.1].map(frameTime)).toEqual([
    '0:00',
    '0:00.5',
    '0:01',
    '1:01.3',
    '1:00',
    '1:00:00.1',
  ]);
});
