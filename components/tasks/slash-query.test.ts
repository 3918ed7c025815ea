import { expect, test } from 'vitest';
import type { OwnTask } from '@/lib/tasks/own-task';
import { taskCards } from '@/lib/tasks/task-cards';
import { slashChoices, slashQuery } from './slash-query';

const own: OwnTask = {
  id: '7',
  title: 'Number plate',
  prompt: 'Read the plate of {which car}.',
  result: 'text',
};
const found = (query: string, locale: 'en' | 'zh-CN' = 'en') =>
  slashChoices(query, locale, taskCards, [own]).map(({ id }) => id);

test.each([
  ['/', ''],
  ['/Find  ', 'Find'],
  ['/two words', 'two words'],
  ['', null],
  ['a/b', null],
  [' /', null],
  ['/find\nmore', null],
])('%j looks for %j', (text, query) => expect(slashQuery(text)).toBe(query));

test('nothing looked for finds every task, those of one’s own first', () =>
  expect(found('')).toEqual(['own-7', ...taskCards.map(({ id }) => id)]));

test.each([
  ['plate', 'en', ['own-7']],
  ['FIND obj', 'en', ['find-objects']],
  ['3d', 'zh-CN', ['locate-3d']],
  ['定位', 'zh-CN', ['find-objects', 'locate-3d']],
  ['video', 'zh-CN', ['understand-video']],
  ['no such thing', 'en', []],
] as const)('"%s" in %s finds %j', (query, locale, ids) => expect(found(query, locale)).toEqual(ids));
