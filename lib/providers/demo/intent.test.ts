import { describe, expect, test } from 'vitest';
import { tasks } from '@/lib/tasks/tasks';
import { picturesNamed, readIntent } from './intent';

test.each([
  ['', 'describe'],
  ['Find the cars', 'find'],
  ['Locate every person and report bbox_2d in JSON', 'find'],
  ['Where is the dog?', 'find'],
  ['标出所有车辆', 'find'],
  ['紅綠燈在哪裡', 'find'],
  ['Point at the lemon', 'point'],
  ['指出叉子的位置', 'point'],
  ['Point out the differences', 'compare'],
  ['这两张图有什么区别', 'compare'],
  ['How many people are there?', 'count'],
  ['有幾個人', 'count'],
  ['Read the text', 'read'],
  ['What is in this picture?', 'describe'],
  ['描述一下', 'describe'],
  ['Write a poem about love', 'other'],
])('"%s" asks to %s', (words, intent) => {
  expect(readIntent(words)).toBe(intent);
});

describe('the tasks ask for what they are named after', () => {
  const wantedOf = [
    ['find-objects', 'find'],
    ['describe', 'describe'],
    ['compare-pictures', 'compare'],
  ] as const;
  test.each(wantedOf)('%s', (id, wanted) => {
    const prompts = Object.values(tasks.find((task) => task.id === id)?.prompt ?? { en: '' });
    expect(prompts.map(readIntent)).toEqual([wanted, wanted, wanted]);
  });
});

test.each([
  ['find objects in picture 2', [2]],
  ['compare Picture 1 and picture 3', [1, 3]],
  ['图 2 里有什么', [2]],
  ['第二張圖', [2]],
  ['find 3 cars in the picture', []],
])('"%s" names %j', (words, numbers) => {
  expect([...picturesNamed(words)]).toEqual(numbers);
});
