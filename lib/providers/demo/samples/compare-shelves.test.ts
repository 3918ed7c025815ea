import { expect, test } from 'vitest';
import { play, samplePart } from '../__fixtures__/run-demo';

const words = (text: string) => ({ type: 'text', text }) as const;
const before = await samplePart('/samples/shelf-before.jpg');
const after = await samplePart('/samples/shelf-after.jpg');
const street = await samplePart('/samples/street.jpg');

test('told backwards, what was added is gone and prices rise', async () => {
  const { text } = await play([
    words('Picture 4:'),
    after,
    words('Picture 5:'),
    before,
    words('What are the differences?'),
  ]);
  expect(text).toContain('From Picture 4 to Picture 5');
  expect(text).toMatch(/\*\*Removed:\*\* Dark Cocoa/);
  expect(text).toMatch(/\*\*Added:\*\* Sweetcorn \(\$1\.65\) now stands on the middle board, third/);
  expect(text).toContain('costs $7.80 instead of $6.90');
  expect(text).toMatch(/Picture 4:\n\n```json[\s\S]+Dark Cocoa \(removed\)[\s\S]+Picture 5:\n\n```json/);
});

test('a third picture makes it a table', async () => {
  const { text } = await play([before, after, street, words('Compare')]);
  expect(text).toContain('a shop shelf before it was rearranged | a shop shelf after it was rearranged');
});

test('one object of JSON names the picture of each difference', async () => {
  const { text } = await play([before, after, words('Compare the two pictures')], {
    response_format: { type: 'json_object' },
  });
  const { objects } = JSON.parse(text);
  expect(objects).toHaveLength(10);
  expect(new Set(objects.map(({ picture }: { picture: string }) => picture))).toEqual(
    new Set(['Picture 1', 'Picture 2']),
  );
});
