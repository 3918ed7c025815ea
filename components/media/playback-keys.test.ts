import { expect, it, vi } from 'vitest';
import { createPlaybackControl } from '@/lib/grounding/playback-store';
import { pressPlaybackKey } from './playback-keys';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

function press(key: string, isOnButton = false, modifiers = plain) {
  const playback = { ...createPlaybackControl(), toggle: vi.fn(), step: vi.fn() };
  const isTaken = pressPlaybackKey({ key, ...modifiers }, isOnButton, playback);
  return { isTaken, toggles: playback.toggle.mock.calls.length, steps: playback.step.mock.calls.flat() };
}

it('plays and pauses by the space bar and K', () => {
  for (const key of [' ', 'k', 'K']) expect(press(key)).toEqual({ isTaken: true, toggles: 1, steps: [] });
});

it('goes a second back and forth by the arrow keys', () => {
  expect(press('ArrowLeft').steps).toEqual([-1]);
  expect(press('ArrowRight').steps).toEqual([1]);
});

it('leaves a button its space bar, and the browser its shortcuts', () => {
  expect(press(' ', true)).toEqual({ isTaken: false, toggles: 0, steps: [] });
  expect(press('k', false, { ...plain, ctrlKey: true }).isTaken).toBe(false);
  expect(press('x').isTaken).toBe(false);
});
