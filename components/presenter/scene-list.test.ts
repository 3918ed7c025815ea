import { expect, test } from 'vitest';
import type { Scene } from '@/lib/presenter/recording';
import {
  noScenes,
  placeBeside,
  type SceneList,
  shownScene,
  withoutScene,
  withSceneAt,
  withScenes,
  withSceneTitle,
} from './scene-list';

const scene = (id: string): Scene => ({ kind: 'task', id, title: id, taskId: 'describe', fallback: null });
const listOf = (ids: string, position: number | null): SceneList => ({
  ...withScenes(noScenes, [...ids].map(scene)),
  position,
});
const ids = ({ scenes }: SceneList) => scenes.map(({ id }) => id).join('');

test('goes on from the conversation on screen to the first scene, and stops at both ends', () => {
  expect(placeBeside(listOf('abc', null), 1)).toBe(0);
  expect(placeBeside(listOf('abc', null), -1)).toBeNull();
  expect(placeBeside(listOf('abc', 1), 1)).toBe(2);
  expect(placeBeside(listOf('abc', 2), 1)).toBeNull();
  expect(placeBeside(listOf('abc', 0), -1)).toBeNull();
  expect(placeBeside(noScenes, 1)).toBeNull();
});

test('what is on screen stays there while others are moved and removed', () => {
  const list = listOf('abcd', 2);
  for (const changed of [
    withSceneAt(list, 'a', 3),
    withSceneAt(list, 'c', 0),
    withSceneAt(list, 'd', -5),
    withoutScene(list, 'a'),
    withoutScene(list, 'd'),
  ])
    expect(shownScene(changed)?.id).toBe('c');
  expect(ids(withSceneAt(list, 'a', 99))).toBe('bcda');
});

test('the place of a removed scene is taken by the next one, or by the last', () => {
  expect(shownScene(withoutScene(listOf('abc', 1), 'b'))?.id).toBe('c');
  expect(shownScene(withoutScene(listOf('abc', 2), 'c'))?.id).toBe('b');
  expect(withoutScene(listOf('a', 0), 'a').position).toBeNull();
});

test('renames with words alone', () => {
  const named = withSceneTitle(listOf('ab', null), 'b', '  The  shelf ');
  expect(named.scenes.map(({ title }) => title)).toEqual(['a', 'The shelf']);
  expect(withSceneTitle(named, 'b', '   ')).toBe(named);
});
