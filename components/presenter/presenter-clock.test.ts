import { expect, test } from 'vitest';
import { readClock, reset, startOrStop, stoppedClock } from './presenter-clock';

test('stands until it is started, and keeps what has passed while it is stopped', () => {
  expect(readClock(stoppedClock, 99_000)).toEqual({ text: '0:00', isOver: false, seconds: 0 });
  const running = startOrStop(stoppedClock, 1_000);
  expect(readClock(running, 66_900).text).toBe('1:05');
  const stopped = startOrStop(running, 66_900);
  expect(readClock(stopped, 500_000).text).toBe('1:05');
  expect(readClock(startOrStop(stopped, 500_000), 501_000).text).toBe('1:06');
});

test('says hours from the first hour on', () => {
  const running = startOrStop(stoppedClock, 0);
  expect(readClock(running, 3_599_000).text).toBe('59:59');
  expect(readClock(running, 3_729_000).text).toBe('1:02:09');
});

test('counts down, and says by how much the time is over', () => {
  const running = startOrStop({ ...stoppedClock, fromMinutes: 10 }, 0);
  expect(readClock(running, 0).text).toBe('10:00');
  expect(readClock(running, 599_000)).toEqual({ text: '0:01', isOver: false, seconds: 1 });
  expect(readClock(running, 600_000).isOver).toBe(false);
  expect(readClock(running, 665_000)).toEqual({ text: '−1:05', isOver: true, seconds: -65 });
});

test('begins again, running or not, and never runs backwards', () => {
  const running = startOrStop(stoppedClock, 0);
  expect(readClock(reset(running, 9_000), 12_000).text).toBe('0:03');
  expect(readClock(reset(startOrStop(running, 9_000), 9_000), 12_000).text).toBe('0:00');
  expect(readClock(running, -5_000).text).toBe('0:00');
});
