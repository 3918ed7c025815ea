import { expect, it } from 'vitest';
import { labelKeyOf, neighbourOf } from './stage-view';

const ids = ['s1', 's2', 's3'];

it.each([
  ['s1', 1, 's2'],
  ['s3', 1, 's1'],
  ['s2', -1, 's1'],
  ['s1', -1, 's3'],
  [null, 1, 's1'],
  [null, -1, 's3'],
  ['gone', 1, 's1'],
  ['gone', -1, 's3'],
] as const)('goes from %s by %i to %s', (current, step, expected) => {
  expect(neighbourOf(ids, current, step)).toBe(expected);
});

it('goes nowhere where there is nothing, and stays on the only one', () => {
  expect(neighbourOf([], null, 1)).toBeNull();
  expect(neighbourOf([], 's1', -1)).toBeNull();
  expect(neighbourOf(['s1'], 's1', 1)).toBe('s1');
  expect(neighbourOf(['s1'], 's1', -1)).toBe('s1');
});

it('takes labels that differ in case or in spaces around them for one, and all writing for another', () => {
  expect(labelKeyOf({ label: ' Car ' })).toBe(labelKeyOf({ label: 'car' }));
  expect(labelKeyOf({ label: null })).toBe('');
  const writing = labelKeyOf({ label: 'EXIT', isWriting: true });
  expect(writing).toBe(labelKeyOf({ label: 'ENTER', isWriting: true }));
  expect(writing).not.toBe(labelKeyOf({ label: 'writing' }));
});
