import { expect, it } from 'vitest';
import type { EventShape } from '@/lib/grounding/shape';
import { layOutEvents } from './lay-out-events';

const event = (start: number, end: number): EventShape => ({
  id: `${start}`,
  kind: 'event',
  label: null,
  coords: [start, end],
  imageIndex: 0,
  isImageAssumed: false,
  attributes: {},
  span: [0, 1],
});

const places = (events: readonly EventShape[], seconds = 10) =>
  layOutEvents(events, seconds).map(({ left, width, lane }) => [left, width, lane]);

it('lays events that follow each other in one lane', () => {
  expect(places([event(0, 5), event(5, 10)])).toEqual([
    [0, 0.5, 0],
    [0.5, 0.5, 0],
  ]);
});

it('lays events that overlap below each other, and comes back up', () => {
  expect(places([event(0, 6), event(2, 4), event(3, 8), event(6, 9)]).map(([, , lane]) => lane)).toEqual([
    0, 1, 2, 0,
  ]);
});

it('has no more than three lanes', () => {
  const many = Array.from({ length: 6 }, (_, at) => event(at / 10, 9));
  expect(Math.max(...layOutEvents(many, 10).map(({ lane }) => lane))).toBe(2);
});

it('keeps what lies beyond the end within the track', () => {
  expect(places([event(8, 14), event(12, 14)])).toEqual([
    [0.8, expect.closeTo(0.2), 0],
    [1, 0, 1],
  ]);
});

it('lays nothing out while the length is not known', () => {
  expect(places([event(0, 1)], 0)).toEqual([]);
  expect(places([event(0, 1)], Number.NaN)).toEqual([]);
});
