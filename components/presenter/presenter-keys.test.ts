import { expect, test } from 'vitest';
import { presenterDeed } from './presenter-keys';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test('arrows and the keys of a clicker walk through the scenes', () => {
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown'])
    expect(presenterDeed({ ...plain, key })).toBe('next');
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp'])
    expect(presenterDeed({ ...plain, key })).toBe('previous');
});

test('letters mean the same in both cases', () => {
  expect(['b', 'B', '.'].map((key) => presenterDeed({ ...plain, key }))).toEqual(
    Array.from({ length: 3 }, () => 'black-out'),
  );
  expect(['L', 'T', 'Escape'].map((key) => presenterDeed({ ...plain, key }))).toEqual([
    'highlight',
    'timer',
    'leave',
  ]);
});

test('shortcuts of the browser stay the browser’s', () => {
  expect(presenterDeed({ ...plain, key: 't', ctrlKey: true })).toBeNull();
  expect(presenterDeed({ ...plain, key: 'l', metaKey: true })).toBeNull();
  expect(presenterDeed({ ...plain, key: 'ArrowLeft', altKey: true })).toBeNull();
  expect(presenterDeed({ ...plain, key: 'Tab' })).toBeNull();
});
