import { expect, it } from 'vitest';
import { eventAt } from './event-at';
import type { EventShape } from './shape';

const event = (id: string, start: number, end: number): EventShape => ({
  id,
  kind: 'event',
  label: id,
  coords: [start, end],
  imageIndex: 0,
  isImageAssumed: false,
  attributes: {},
  span: [0, 1],
});

const day = [
  event('arrives', 0, 5),
  event('rings', 5, 7),
  event('is at the door', 5, 12),
  event('waves', 13, 13),
];

it.each([
  [0, 'arrives'],
  [4.9, 'arrives'],
  [4.97, 'rings'],
  [5, 'rings'],
  [8, 'is at the door'],
  [12.5, null],
  [13.4, 'waves'],
  [14, null],
])('at %f s it is %s', (seconds, id) => {
  expect(eventAt(day, seconds)?.id ?? null).toBe(id);
});

it('knows no event of an answer that names none', () => {
  expect(eventAt([], 1)).toBeNull();
});
