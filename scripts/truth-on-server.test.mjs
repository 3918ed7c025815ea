import { expect, it } from 'vitest';
import { importsOf, sourceFiles } from './import-graph.mjs';
import { roomOf } from './import-law.mjs';

const isTest = (file) => /\.test\.(ts|tsx|mjs)$|__fixtures__/.test(file);
const isTruth = (file) =>
  /^lib\/tasks\/(?!still-truth|video-truth).*(?:-truth|-solution|-changes)\.ts$/.test(file);

/** Everything that a file brings along, itself included. */
function broughtBy(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { target } of importsOf(file))
    if (target !== null && /\.(ts|tsx|mjs)$/.test(target)) broughtBy(target, seen);
  return seen;
}

it('the answers to the samples never travel to the browser', () => {
  const files = sourceFiles().filter((file) => !isTest(file));
  expect(files.filter(isTruth).length).toBeGreaterThan(9);
  const reached = new Set();
  for (const file of files.filter((each) => roomOf(each) === 'components')) broughtBy(file, reached);
  expect(reached.has('lib/tasks/tasks.ts')).toBe(true);
  expect([...reached].filter(isTruth)).toEqual([]);
});
