import { expect, test } from 'vitest';
import type { TaskId } from '@/lib/tasks/task-words';
import { tasks } from '@/lib/tasks/tasks';
import { type Intent, picturesNamed, readIntent, videosNamed } from './intent';

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
  ['Where is the text "Add"?', 'find'],
  ['Extract all text from the image', 'read'],
  ['提取图中的文字', 'read'],
  ["Extract ['shop', 'total'] from the receipt", 'extract'],
  ['Extract the key-value information in the format: {"company": "", "total": ""}', 'extract'],
  ['qwenvl markdown', 'parse'],
  ['把这一页转换为 Markdown', 'parse'],
  ['解方程，请分步写出', 'solve'],
  ['Explain step by step how to get the result', 'solve'],
  ['What happens in the video?', 'watch'],
  ['Summarize this video', 'watch'],
  ['视频里发生了什么', 'watch'],
  ['Describe the differences', 'compare'],
  ['What changed?', 'compare'],
  ['What does the sign say?', 'describe'],
  ['What does the html say?', 'describe'],
  ['Turn this screenshot into a web page', 'build'],
  ['Read the text of this screenshot', 'read'],
  ['Write a story about this picture', 'write'],
  ['帮我写一首关于这张图的诗', 'write'],
  ['Where are the cars in 3D?', 'locate'],
])('"%s" asks to %s', (words, intent) => {
  expect(readIntent(words)).toBe(intent);
});

const wantedOf: Readonly<Record<TaskId, Intent>> = {
  'find-objects': 'find',
  describe: 'describe',
  ask: 'ask',
  write: 'write',
  'read-text': 'read',
  'extract-fields': 'extract',
  'compare-pictures': 'compare',
  'solve-problem': 'solve',
  'sketch-to-page': 'build',
  point: 'point',
  'locate-3d': 'locate',
  'parse-page': 'parse',
  'understand-video': 'watch',
};

test.each(tasks)('the task $id asks for what it is named after, in every language', ({ id, prompt }) => {
  const wanted = wantedOf[id];
  expect(Object.values(prompt).map(readIntent)).toEqual([wanted, wanted, wanted]);
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

test.each([
  ['What happens in video 2?', [2]],
  ['影片 1 裡有誰', [1]],
  ['第二段视频', [2]],
  ['What happens in this video?', []],
])('"%s" names the videos %j', (words, numbers) => {
  expect([...videosNamed(words)]).toEqual(numbers);
});
