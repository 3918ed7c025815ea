import { expect, it } from 'vitest';
import type { OwnTask } from '@/lib/tasks/own-task';
import { createOwnTasks } from './own-tasks';

function area() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const task = (id: string, title = id): OwnTask => ({ id, title, prompt: 'Look.', result: 'text' });
const titles = ({ store }: ReturnType<typeof createOwnTasks>) =>
  store.getState().tasks.map(({ title }) => title);

it('keeps tasks, in step with what another tab has kept meanwhile', async () => {
  const shared = area();
  const [one, other] = [
    createOwnTasks({ localStorage: () => shared }),
    createOwnTasks({ localStorage: () => shared }),
  ];
  expect(await one.verbs.saveOwnTask(task('a'))).toBe(true);
  expect(await other.verbs.saveOwnTask(task('b'))).toBe(true);
  await one.verbs.saveOwnTask(task('a', 'A, edited'));
  expect(titles(one)).toEqual(['A, edited', 'b']);
  await other.verbs.removeOwnTask('a');
  await one.verbs.readOwnTasks();
  expect(titles(one)).toEqual(['b']);
});

it('says so when the browser keeps nothing, and keeps them as long as the page lives', async () => {
  const refusing = {
    ...area(),
    setItem: () => {
      throw new Error('full');
    },
  };
  const tasks = createOwnTasks({ localStorage: () => refusing });
  expect(await tasks.verbs.saveOwnTask(task('a'))).toBe(false);
  await tasks.verbs.readOwnTasks();
  expect(await tasks.verbs.saveOwnTask(task('b'))).toBe(false);
  expect(titles(tasks)).toEqual(['a', 'b']);
});

it('shows nothing of what is no task, and forgets everything', async () => {
  const shared = area();
  shared.kept.set('sightline.tasks', JSON.stringify([task('a'), { id: 'b', title: 'No prompt' }, 7]));
  const tasks = createOwnTasks({ localStorage: () => shared });
  await tasks.verbs.readOwnTasks();
  expect(titles(tasks)).toEqual(['a']);
  tasks.forget();
  expect(shared.kept.size).toBe(0);
  expect(await tasks.verbs.saveOwnTask(task('c'))).toBe(false);
  expect(shared.kept.size).toBe(0);
});
