import { expect, test } from 'vitest';
import { clipTruth } from '@/lib/tasks/clip-truth';
import { pageTruth } from '@/lib/tasks/page-truth';
import { receiptTruth } from '@/lib/tasks/receipt-truth';
import { sampleTruth } from '@/lib/tasks/sample-truth';
import { shelfAfterTruth } from '@/lib/tasks/shelf-after-truth';
import { shelfBeforeTruth } from '@/lib/tasks/shelf-before-truth';
import { sketchTruth } from '@/lib/tasks/sketch-truth';
import { clipEvents, taskPreviews } from './task-previews';

const truths = {
  'find-objects': [{ width: sampleTruth.street.width, boxes: sampleTruth.street.objects }],
  'read-text': [{ width: sketchTruth.width, boxes: sketchTruth.lines }],
  'extract-fields': [{ width: receiptTruth.width, boxes: [receiptTruth.shop, receiptTruth.date] }],
  'compare-pictures': [
    { width: shelfBeforeTruth.width, boxes: shelfBeforeTruth.products },
    { width: shelfAfterTruth.width, boxes: shelfAfterTruth.products },
  ],
  'parse-page': [{ width: pageTruth.width, boxes: pageTruth.regions }],
} as const;

test.each(Object.entries(truths))('%s shows boxes that are on its sample', (id, pictures) => {
  const preview = Object.entries(taskPreviews).find(([task]) => task === id)?.[1];
  expect(preview?.boxes.length).toBeGreaterThan(0);
  for (const { box, sample = 0 } of preview?.boxes ?? []) {
    const picture = pictures[sample === 1 && pictures.length > 1 ? 1 : 0];
    expect(preview?.sampleWidth).toBe(picture?.width);
    expect(picture?.boxes.map((known) => known.box)).toContainEqual(box);
  }
});

test('the video shows its events', () => {
  expect(clipEvents).toEqual(
    clipTruth.events.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]),
  );
  expect(clipEvents.at(-1)?.[1]).toBe(clipTruth.durationSeconds);
});
