import { expect, test } from 'vitest';
import { clipEvents, taskPreviews } from '@/components/tasks/task-previews';
import { labelColour } from '@/lib/grounding/label-colour';
import { safeFills, vividFills } from '@/lib/grounding/palettes';
import { knownSamples } from '@/lib/providers/demo/samples/known-samples';
import { clipTruth } from '@/lib/tasks/clip-truth';
import { differenceOf, labOf, seenWith, visions } from './difference.mjs';
import { sampleLabels } from './sample-labels.mjs';
import { labelsSeenTogether } from './seen-together.mjs';

const unlabelled = labelColour(null).fill;

function leastDifference(colours, seen) {
  const labs = colours.map(seen);
  return Math.min(
    ...labs.flatMap((one, index) => labs.slice(index + 1).map((other) => differenceOf(one, other))),
  );
}

/** From the table of Sharma, Wu and Dalal. */
test.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
])('the difference of %s and %s is %s', (one, other, difference) => {
  expect(differenceOf(one, other)).toBeCloseTo(difference, 4);
});

test('any two colours of the vivid palette can be told apart', () => {
  expect(leastDifference([...vividFills, unlabelled], labOf)).toBeGreaterThan(18);
});

test.each(visions)('any two colours of the safe palette can be told apart with %s vision', (vision) => {
  expect(leastDifference([...safeFills, unlabelled], (fill) => seenWith(vision, fill))).toBeGreaterThan(15.9);
});

test('the vivid palette does not pass that test', () => {
  expect(leastDifference(vividFills, (fill) => seenWith('deuteranopia', fill))).toBeLessThan(5);
});

test.each([...vividFills, ...safeFills])('%s stands out from a dark halo', (fill) => {
  expect(differenceOf(labOf(fill), labOf('#000000'))).toBeGreaterThan(40);
});

const sampled = sampleLabels({ knownSamples, clipTruth, taskPreviews, clipEvents });

test.each(['vivid', 'safe'])('no two things of one sample share a %s look', (palette) => {
  for (const labels of [...sampled, ...labelsSeenTogether()]) {
    const looks = labels.map((label) => JSON.stringify(labelColour(label, palette)));
    expect(new Set(looks).size, labels.join(', ')).toBe(labels.length);
  }
});
